import { parseCidr } from './ip-address';
import { JsonTextError, type JsonTokens, type Token } from './json-tokens';
import { parseAnythingBut } from './parse-anything-but';
import { parseNumeric } from './parse-numeric';
import type { ValueTest } from './value-test';
import { parseWildcard } from './wildcard';

const ONE_KEY = 'Only one key allowed in match expression';

/**
 * Parses `{"prefix": "a"}` and its like, whose brace was taken; `absent` for `{"exists": false}`. Messages, and the
 * places they name, are those of AWS's rule engine.
 */
export function parseOperator(tokens: JsonTokens, numberMax: number): ValueTest | 'absent' {
  if (tokens.next() !== 'name') tokens.fail('Match expression name not found');
  const { name } = tokens;
  switch (name) {
    case 'exactly':
      return endOperator(tokens, { op: 'equals', value: takeString(tokens, 'exact') });
    case 'prefix':
    case 'suffix':
      return parseAffix(tokens, name);
    case 'equals-ignore-case':
      return endOperator(tokens, { op: name, value: takeString(tokens, name) });
    case 'wildcard':
      return endOperator(tokens, { op: name, value: takeWildcard(tokens) });
    case 'cidr':
      return endOperator(tokens, { op: name, range: takeCidr(tokens) });
    case 'exists':
      return parseExists(tokens);
    case 'numeric':
      return parseNumeric(tokens, numberMax);
    case 'anything-but':
      return parseAnythingBut(tokens, numberMax);
    default:
      return tokens.fail(`Unrecognized match type ${name}`);
  }
}

function endOperator<T>(tokens: JsonTokens, test: T): T {
  if (tokens.next() !== '}') tokens.fail(ONE_KEY);
  return test;
}

const takeString = (tokens: JsonTokens, name: string): string => stringOf(tokens, tokens.next(), name);

function stringOf(tokens: JsonTokens, token: Token, name: string): string {
  if (token !== 'string') tokens.fail(`${name} match pattern must be a string`);
  return tokens.text();
}

function takeWildcard(tokens: JsonTokens) {
  const wildcard = parseWildcard(takeString(tokens, 'wildcard'));
  if (typeof wildcard === 'string') tokens.fail(wildcard);
  return wildcard;
}

function takeCidr(tokens: JsonTokens) {
  // The engine names `prefix` here too.
  const range = parseCidr(takeString(tokens, 'prefix'));
  // What is wrong with an address is said without a place.
  if (typeof range === 'string') throw new JsonTextError(range);
  return range;
}

function parseAffix(tokens: JsonTokens, op: 'prefix' | 'suffix'): ValueTest {
  const token = tokens.next();
  if (token !== '{') return endOperator(tokens, { op, value: stringOf(tokens, token, op) });
  const title = op === 'prefix' ? 'Prefix' : 'Suffix';
  if (tokens.next() !== 'name') tokens.fail(`${title} expression name not found`);
  if (tokens.name !== 'equals-ignore-case') tokens.fail(`Unsupported ${op} pattern: ${tokens.name}`);
  const value = takeString(tokens, 'equals-ignore-case');
  endOperator(tokens, op);
  return endOperator(tokens, { op, value, ignoreCase: true });
}

function parseExists(tokens: JsonTokens): ValueTest | 'absent' {
  const token = tokens.next();
  if (token !== 'true' && token !== 'false')
    tokens.fail('exists match pattern must be either true or false.');
  return endOperator(tokens, token === 'true' ? { op: 'exists' } : 'absent');
}
