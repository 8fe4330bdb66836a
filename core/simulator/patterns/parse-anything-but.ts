import { JsonTextError, type JsonTokens, type Token } from './json-tokens';
import { comparable } from './numbers';
import { incomparable, TOO_MANY } from './parse-numeric';
import type { StringTest, ValueTest } from './value-test';
import { parseWildcard } from './wildcard';

type InnerOp = 'prefix' | 'suffix' | 'equals-ignore-case' | 'wildcard';

const INNER_OPS: ReadonlySet<string> = new Set(['prefix', 'suffix', 'equals-ignore-case', 'wildcard']);
/** How each inner operator refuses values that are no strings. */
const NOT_A_STRING: Readonly<Record<InnerOp, string>> = {
  prefix: 'prefix/suffix match pattern must be a string',
  suffix: 'prefix/suffix match pattern must be a string',
  wildcard: 'wildcard match pattern must be a string',
  'equals-ignore-case':
    'Inside anything-but/equals-ignore-case list, number|start|null|boolean is not supported.',
};

/** Parses the value of `anything-but`: a value, a list, or an operator with one of both. */
export function parseAnythingBut(tokens: JsonTokens, max: number): ValueTest {
  let token = tokens.next();
  const inner = token === '{' ? takeInner(tokens) : undefined;
  if (inner) token = tokens.next();
  if (token !== '[' && token !== 'string' && token !== 'number')
    tokens.fail('Value of anything-but must be an array or single string/number value.');
  const test = inner ? innerTest(tokens, token, inner) : plainTest(tokens, token, max);
  if (tokens.next() !== '}') tokens.fail(TOO_MANY);
  if (inner && tokens.next() !== '}') tokens.fail(TOO_MANY);
  return test;
}

function takeInner(tokens: JsonTokens): InnerOp {
  if (tokens.next() !== 'name') tokens.fail('Anything-But expression name not found');
  if (!INNER_OPS.has(tokens.name)) tokens.fail(`Unsupported anything-but pattern: ${tokens.name}`);
  return tokens.name as InnerOp;
}

function plainTest(tokens: JsonTokens, token: Token, max: number): ValueTest {
  if (token === 'string') return excluding([{ op: 'equals', value: tokens.text() }], []);
  if (token === '[') return listTest(tokens, max);
  const value = comparable(tokens.text(), max);
  // A single number that cannot be compared is refused without a place.
  if (value === undefined) throw new JsonTextError(incomparable(max));
  return excluding([], [value]);
}

const excluding = (strings: readonly StringTest[], numbers: readonly number[]): ValueTest => ({
  op: 'anything-but',
  strings,
  numbers,
});

function listTest(tokens: JsonTokens, max: number): ValueTest {
  const strings: StringTest[] = [];
  const numbers: number[] = [];
  eachInList(tokens, (token) => {
    if (token === 'string') strings.push({ op: 'equals', value: tokens.text() });
    else if (token === 'number') numbers.push(listNumber(tokens, max));
    else tokens.fail('Inside anything but list, start|null|boolean is not supported.');
  });
  if (strings.length > 0 === numbers.length > 0)
    tokens.fail(
      'Inside anything but list, either all values are number or string, mixed type is not supported',
    );
  return excluding(strings, numbers);
}

function listNumber(tokens: JsonTokens, max: number): number {
  const value = comparable(tokens.text(), max);
  if (value === undefined) throw new JsonTextError(incomparable(max));
  return value;
}

/** Whatever is wrong within a list is told with the place twice, as the engine wraps its own message. */
function eachInList(tokens: JsonTokens, take: (token: Token) => void): void {
  try {
    for (let token = tokens.next(); token !== ']'; token = tokens.next()) take(token);
  } catch (thrown) {
    if (thrown instanceof JsonTextError) tokens.fail(thrown.message);
    throw thrown;
  }
}

function innerTest(tokens: JsonTokens, token: Token, op: InnerOp): ValueTest {
  const values: string[] = [];
  const take = (each: Token): void => {
    if (each !== 'string') tokens.fail(NOT_A_STRING[op]);
    const text = tokens.text();
    if (text === '' && (op === 'prefix' || op === 'suffix')) tokens.fail('Null prefix/suffix not allowed');
    values.push(text);
  };
  if (token === '[') eachInList(tokens, take);
  else take(token);
  return excluding(
    values.map((value) => stringTest(tokens, op, value)),
    [],
  );
}

function stringTest(tokens: JsonTokens, op: InnerOp, value: string): StringTest {
  if (op !== 'wildcard') return { op, value };
  const wildcard = parseWildcard(value);
  if (typeof wildcard === 'string') tokens.fail(wildcard);
  return { op, value: wildcard };
}
