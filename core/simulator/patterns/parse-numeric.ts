import type { JsonTokens, Token } from './json-tokens';
import { comparable } from './numbers';
import type { ValueTest } from './value-test';

export const TOO_MANY = 'Too many elements in numeric expression';

/** What a number that cannot be compared is refused with. */
export const incomparable = (max: number): string =>
  `Value must be between -${javaDouble(max)} and ${javaDouble(max)}, inclusive`;

/** Large numbers as Java writes them: `5.0E9`. */
function javaDouble(value: number): string {
  const [digits = '', exponent = ''] = value.toExponential().split('e+');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent}`;
}

/** Parses the value of `numeric`: `[">", 0, "<=", 5]`. */
export function parseNumeric(tokens: JsonTokens, max: number): ValueTest {
  if (tokens.next() !== '[') tokens.fail('Value of numeric must be an array.');
  const first = tokens.next();
  if (first !== 'string') tokens.fail(`Invalid member in numeric match: ${shown(tokens, first)}`);
  const operator = tokens.text();
  const token = tokens.next();
  const test = parseRange(tokens, operator, token, max);
  if (tokens.next() !== '}') tokens.fail(TOO_MANY);
  return test;
}

const shown = (tokens: JsonTokens, token: Token): string => ('[]{}'.includes(token) ? token : tokens.text());

function parseRange(tokens: JsonTokens, operator: string, token: Token, max: number): ValueTest {
  switch (operator) {
    case '=': {
      const text = takeNumber(tokens, token, 'equals');
      endArray(tokens, TOO_MANY);
      return { op: 'number', text, value: compared(tokens, text, max) };
    }
    case '<':
    case '<=': {
      const text = takeNumber(tokens, token, operator);
      endArray(tokens, TOO_MANY);
      return range(-Infinity, false, compared(tokens, text, max), operator === '<');
    }
    case '>':
    case '>=':
      return parseFromBelow(tokens, operator, token, max);
    default:
      return tokens.fail(`Unrecognized numeric range operator: ${operator}`);
  }
}

function parseFromBelow(tokens: JsonTokens, operator: '>' | '>=', token: Token, max: number): ValueTest {
  const text = takeNumber(tokens, token, operator);
  const next = tokens.next();
  if (next === ']') return range(compared(tokens, text, max), operator === '>', Infinity, false);
  if (next !== 'string') tokens.fail(`Bad value in numeric range: ${shown(tokens, next)}`);
  const upper = tokens.text();
  if (upper !== '<' && upper !== '<=') tokens.fail(`Bad numeric range operator: ${upper}`);
  const top = takeNumber(tokens, tokens.next(), upper);
  endArray(tokens, 'Too many terms in numeric range expression');
  const low = compared(tokens, text, max);
  const high = compared(tokens, top, max);
  if (low >= high) tokens.fail('Bottom must be less than top');
  return range(low, operator === '>', high, upper === '<');
}

const range = (low: number, lowOpen: boolean, high: number, highOpen: boolean): ValueTest => ({
  op: 'numeric',
  low,
  lowOpen,
  high,
  highOpen,
});

function takeNumber(tokens: JsonTokens, token: Token, operator: string): string {
  if (token !== 'number') tokens.fail(`Value of ${operator} must be numeric`);
  return tokens.text();
}

function endArray(tokens: JsonTokens, message: string): void {
  if (tokens.next() !== ']') tokens.fail(message);
}

function compared(tokens: JsonTokens, text: string, max: number): number {
  const value = comparable(text, max);
  if (value === undefined) tokens.fail(incomparable(max));
  return value;
}
