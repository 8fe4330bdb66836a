import type { AttributeValue } from '../../../shapes/generated/dynamodb.types';
import { invalid } from '../refusals';
import type { Item } from '../state';
import type { DocumentPath } from './names';

const NO_PATH = 'The document path provided in the update expression is invalid for update';

/** The item with another value where the path leads, or with none there. Refuses a path through what is not there. */
export function changed(item: Item, [name, ...rest]: DocumentPath, value: AttributeValue | undefined): Item {
  return changedMember(item, String(name), rest, value);
}

function changedMember(
  members: Item,
  name: string,
  rest: DocumentPath,
  value: AttributeValue | undefined,
): Item {
  const copy: Record<string, AttributeValue> = { ...members };
  const next = rest.length === 0 ? value : changedValue(members[name], rest, value);
  if (next === undefined) delete copy[name];
  else copy[name] = next;
  return copy;
}

function changedValue(
  present: AttributeValue | undefined,
  [step, ...rest]: DocumentPath,
  value: AttributeValue | undefined,
): AttributeValue {
  if (typeof step === 'number' && present?.L) return { L: changedList(present.L, step, rest, value) };
  if (typeof step === 'string' && present?.M) return { M: changedMember(present.M, step, rest, value) };
  throw invalid(NO_PATH);
}

/** A position beyond the end appends. */
function changedList(
  list: readonly AttributeValue[],
  at: number,
  rest: DocumentPath,
  value: AttributeValue | undefined,
): AttributeValue[] {
  const next = rest.length === 0 ? value : changedValue(list[at], rest, value);
  if (next === undefined) return list.filter((_, i) => i !== at);
  return at >= list.length ? [...list, next] : list.map((element, i) => (i === at ? next : element));
}
