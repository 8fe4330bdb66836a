import { JsonTokens, type Token } from '../../../patterns/json-tokens';
import type { Condition } from './condition';
import { MATCH_TYPES, readCondition } from './read-condition';

/** A filter policy as written. */
export interface PolicyTree {
  readonly keys: readonly (readonly [name: string, PolicyTree | readonly Condition[]])[];
  /** Each `$or` that counts as one: at least one of its policies must hold. */
  readonly choices: readonly (readonly PolicyTree[])[];
}

export const isConditions = (value: PolicyTree | readonly Condition[]): value is readonly Condition[] =>
  Array.isArray(value);

const OR = '$or';
/** An `$or` of fewer is an ordinary key. */
const CHOICES_MIN = 2;

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads a policy. `text` is its JSON and `value` the same, parsed: whether an `$or` counts shows only in the whole.
 * Throws a `JsonTextError` or `FilterFault` with AWS's words.
 */
export function readPolicy(text: string, value: unknown): PolicyTree {
  const tokens = new JsonTokens(text);
  if (tokens.next() !== '{') tokens.fail('Filter is not an object');
  return readObject(tokens, value as JsonObject);
}

function readObject(tokens: JsonTokens, value: JsonObject): PolicyTree {
  const keys: [string, PolicyTree | readonly Condition[]][] = [];
  const choices: (readonly PolicyTree[])[] = [];
  while (tokens.next() !== '}') {
    const { name } = tokens;
    const member = value[name];
    if (name === OR && isChoice(member)) choices.push(readChoice(tokens, member));
    else keys.push([name, readMember(tokens, name, member)]);
  }
  if (keys.length + choices.length === 0) tokens.fail('Empty objects are not allowed');
  return { keys, choices };
}

function readMember(tokens: JsonTokens, name: string, value: unknown): PolicyTree | readonly Condition[] {
  const token = tokens.next();
  if (token === '{') return readObject(tokens, value as JsonObject);
  if (token !== '[') tokens.fail(`"${name}" must be an object or an array`);
  return readConditions(tokens);
}

function readChoice(tokens: JsonTokens, values: readonly JsonObject[]): PolicyTree[] {
  tokens.next();
  const policies = values.map((value) => {
    tokens.next();
    return readObject(tokens, value);
  });
  tokens.next();
  return policies;
}

function readConditions(tokens: JsonTokens): Condition[] {
  const conditions: Condition[] = [];
  for (let token = tokens.next(); token !== ']'; token = tokens.next())
    conditions.push(readValue(tokens, token));
  if (conditions.length === 0) tokens.fail('Empty arrays are not allowed');
  return conditions;
}

function readValue(tokens: JsonTokens, token: Token): Condition {
  switch (token) {
    case '{':
      return readCondition(tokens);
    case 'string':
      return { kind: 'text', text: tokens.text() };
    case 'number':
      return { kind: 'number', number: Number(tokens.text()) };
    case 'true':
    case 'false':
    case 'null':
      return { kind: 'word', word: token };
    default:
      tokens.fail('Match value must be String, number, true, false, or null');
  }
}

/** `$or` counts when it lists at least two objects, none of which has a match type among its keys. */
function isChoice(value: unknown): value is readonly JsonObject[] {
  return (
    Array.isArray(value) &&
    value.length >= CHOICES_MIN &&
    value.every((choice) => isObject(choice) && !Object.keys(choice).some((name) => MATCH_TYPES.has(name)))
  );
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
