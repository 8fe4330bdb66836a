import type { AttributeValue } from '../../../shapes/generated/dynamodb.types';
import type { Item } from '../state';
import { type DocumentPath, readPath, type Substitutions, valueAt } from './names';
import { ExpressionTokens } from './tokens';

/** Reads a ProjectionExpression; the result leaves of an item what it names. */
export function readProjection(text: string | undefined, substitutions: Substitutions): (item: Item) => Item {
  if (text === undefined) return (item) => item;
  const tokens = new ExpressionTokens(text, 'ProjectionExpression');
  const paths = [readPath(tokens, substitutions)];
  while (tokens.take(',')) paths.push(readPath(tokens, substitutions));
  tokens.expectEnd();
  return (item) => project(item, paths);
}

function project(item: Item, paths: readonly DocumentPath[]): Item {
  let left: Record<string, AttributeValue> = {};
  for (const path of paths) {
    const value = valueAt(item, path);
    if (value !== undefined) left = placed(left, path, value);
  }
  return left;
}

/** Puts a value where the path leads. Elements of lists move together, as what was not asked for is left out. */
function placed(
  into: Readonly<Record<string, AttributeValue>>,
  [name, ...rest]: DocumentPath,
  value: AttributeValue,
): Record<string, AttributeValue> {
  return { ...into, [String(name)]: nested(into[String(name)], rest, value) };
}

function nested(
  present: AttributeValue | undefined,
  path: DocumentPath,
  value: AttributeValue,
): AttributeValue {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') return { L: [...(present?.L ?? []), nested(undefined, rest, value)] };
  return { M: placed(present?.M ?? {}, path, value) };
}
