import type { JsonTokens, Token } from '../../../patterns/json-tokens';
import type { NumericRange } from './condition';

/** Numbers of a filter policy: from -1 billion to 1 billion. */
const NUMBER_MAX = 1e9;

/** Reads `{"numeric": [">", 0, "<=", 100]}` from behind its name. Refuses in the rule engine's words. */
export function readNumeric(tokens: JsonTokens): NumericRange {
  if (tokens.next() !== '[') tokens.fail('Value of numeric must be an array.');
  const first = tokens.next();
  if (first !== 'string') tokens.fail(`Invalid member in numeric match: ${shown(tokens, first)}`);
  const operator = tokens.text();
  const token = tokens.next();
  switch (operator) {
    case '=':
      return equal(tokens, token);
    case '<':
    case '<=':
      return below(tokens, token, operator);
    case '>':
    case '>=':
      return above(tokens, token, operator);
    default:
      tokens.fail(`Unrecognized numeric range operator: ${operator}`);
  }
}

/** The token read last as written; brackets stand for themselves. */
const shown = (tokens: JsonTokens, token: Token): string => (/^[[\]{}]$/.test(token) ? token : tokens.text());

function equal(tokens: JsonTokens, token: Token): NumericRange {
  const value = numberOf(tokens, token, 'equals');
  if (tokens.next() !== ']') tokens.fail('Too many elements in numeric expression');
  return { kind: 'numeric', bottom: value, openBottom: false, top: value, openTop: false };
}

function below(tokens: JsonTokens, token: Token, operator: '<' | '<='): NumericRange {
  const top = numberOf(tokens, token, operator);
  if (tokens.next() !== ']') tokens.fail('Too many elements in numeric expression');
  return { kind: 'numeric', bottom: -Infinity, openBottom: false, top, openTop: operator === '<' };
}

function above(tokens: JsonTokens, token: Token, operator: '>' | '>='): NumericRange {
  const bottom = numberOf(tokens, token, operator);
  const openBottom = operator === '>';
  const next = tokens.next();
  if (next === ']') return { kind: 'numeric', bottom, openBottom, top: Infinity, openTop: false };
  if (next !== 'string') tokens.fail(`Bad value in numeric range: ${shown(tokens, next)}`);
  const second = tokens.text();
  if (second !== '<' && second !== '<=') tokens.fail(`Bad numeric range operator: ${second}`);
  const top = numberOf(tokens, tokens.next(), second);
  if (tokens.next() !== ']') tokens.fail('Too many terms in numeric range expression');
  if (bottom >= top) tokens.fail('Bottom must be less than top');
  return { kind: 'numeric', bottom, openBottom, top, openTop: second === '<' };
}

function numberOf(tokens: JsonTokens, token: Token, what: string): number {
  if (token !== 'number') tokens.fail(`Value of ${what} must be numeric`);
  const value = Number(tokens.text());
  if (Math.abs(value) > NUMBER_MAX) tokens.fail('Value must be between -1.0E9 and 1.0E9, inclusive');
  return value;
}
