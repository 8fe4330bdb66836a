import { type Limits, limit } from '../../../../facts/limits';
import type { Tag } from '../../../shapes/generated/sns.types';
import { invalidParameter, tooManyTags } from '../refusals';

type Tags = Readonly<Record<string, string>>;

/** Tags with more added. Refuses doubled keys and more than a topic may have. */
export function withTags(present: Tags, added: readonly Tag[], limits: Limits): Record<string, string> {
  const keys = added.map(({ Key }) => Key);
  if (new Set(keys).size !== keys.length) throw invalidParameter('Duplicated keys are not allowed.');
  const tags: Record<string, string> = { ...present };
  for (const { Key, Value } of added) tags[Key] = Value;
  if (Object.keys(tags).length > limit(limits, 'sns.tags.max')) throw tooManyTags();
  return tags;
}

export const sameTags = (left: Tags, right: Tags): boolean => {
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => left[key] === right[key]);
};

export const listTags = (tags: Tags): Tag[] => Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
