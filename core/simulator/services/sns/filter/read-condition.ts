import type { JsonTokens, Token } from '../../../patterns/json-tokens';
import { networkFault } from './cidr-fault';
import type { Condition } from './condition';
import { readNumeric } from './read-numeric';

/** A filter policy that breaks a rule which has no place in the text. */
export class FilterFault extends Error {}

type Reader = (tokens: JsonTokens) => Condition;

/** Match types by name; each reads from behind its name. */
const READERS: Readonly<Record<string, Reader>> = {
  exactly: (tokens) => ({ kind: 'text', text: onlyString(tokens, 'exact') }),
  prefix: (tokens) => ({ kind: 'prefix', text: onlyString(tokens, 'prefix') }),
  suffix: (tokens) => ({ kind: 'suffix', text: onlyString(tokens, 'suffix') }),
  'equals-ignore-case': (tokens) => ({
    kind: 'equals-ignore-case',
    text: onlyString(tokens, 'equals-ignore-case'),
  }),
  numeric: (tokens) => {
    const range = readNumeric(tokens);
    endExpression(tokens);
    return range;
  },
  'anything-but': readAnythingBut,
  exists: readExists,
  cidr: readCidr,
};

/** Names of match types: an `$or` with one of them among its keys is an ordinary key. */
export const MATCH_TYPES: ReadonlySet<string> = new Set([...Object.keys(READERS), 'wildcard']);

/** Reads a match expression such as `{"prefix": "order-"}` from behind its brace, in the rule engine's words. */
export function readCondition(tokens: JsonTokens): Condition {
  if (tokens.next() !== 'name') tokens.fail('Match expression name not found');
  const reader = Object.hasOwn(READERS, tokens.name) ? READERS[tokens.name] : undefined;
  if (!reader) tokens.fail(`Unrecognized match type ${tokens.name}`);
  return reader(tokens);
}

function endExpression(tokens: JsonTokens): void {
  if (tokens.next() !== '}') tokens.fail('Only one key allowed in match expression');
}

function stringOf(tokens: JsonTokens, type: string): string {
  if (tokens.next() !== 'string') tokens.fail(`${type} match pattern must be a string`);
  return tokens.text();
}

function onlyString(tokens: JsonTokens, type: string): string {
  const text = stringOf(tokens, type);
  endExpression(tokens);
  return text;
}

function readExists(tokens: JsonTokens): Condition {
  const token = tokens.next();
  if (token !== 'true' && token !== 'false')
    tokens.fail('exists match pattern must be either true or false.');
  endExpression(tokens);
  return { kind: 'exists', wanted: token === 'true' };
}

function readCidr(tokens: JsonTokens): Condition {
  // The rule engine speaks of a prefix here; so does SNS.
  const network = stringOf(tokens, 'prefix');
  const fault = networkFault(network);
  if (fault) throw new FilterFault(fault);
  endExpression(tokens);
  return { kind: 'cidr', network };
}

/** SNS knows `anything-but` of values and of one prefix; the engine's other forms are refused. */
function readAnythingBut(tokens: JsonTokens): Condition {
  const token = tokens.next();
  const condition: Condition =
    token === '{'
      ? readAnythingButPrefix(tokens)
      : { kind: 'anything-but', values: readExcluded(tokens, token) };
  endExpression(tokens);
  return condition;
}

function readAnythingButPrefix(tokens: JsonTokens): Condition {
  if (tokens.next() !== 'name') tokens.fail('Anything-But expression name not found');
  if (tokens.name !== 'prefix') tokens.fail(`Unsupported anything-but pattern: ${tokens.name}`);
  const text = stringOf(tokens, 'prefix');
  if (text === '') tokens.fail('Null prefix not allowed');
  endExpression(tokens);
  return { kind: 'anything-but-prefix', text };
}

function readExcluded(tokens: JsonTokens, token: Token): (string | number)[] {
  if (token === 'string') return [tokens.text()];
  if (token === 'number') return [Number(tokens.text())];
  if (token !== '[') tokens.fail('Value of anything-but must be an array or single string/number value.');
  const values: (string | number)[] = [];
  for (let next = tokens.next(); next !== ']'; next = tokens.next()) {
    if (next === 'string') values.push(tokens.text());
    else if (next === 'number') values.push(Number(tokens.text()));
    else tokens.fail('Inside anything but list, start|null|boolean is not supported.');
  }
  if (new Set(values.map((value) => typeof value)).size !== 1)
    tokens.fail(
      'Inside anything but list, either all values are number or string, mixed type is not supported',
    );
  return values;
}
