import { limit } from '../../../facts/limits';
import type { Ctx } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import type { Tag } from '../../shapes/generated/kms.types';
import type { KmsState } from './state';

/** Tags with some added. Refuses more than a key may have, a key that stands twice and keys that AWS reserves. */
export function newTags(
  tags: readonly Tag[],
  before: ReadonlyMap<string, string>,
  ctx: Ctx<KmsState>,
): Map<string, string> {
  const made = new Map(before);
  for (const { TagKey, TagValue } of tags) made.set(TagKey, TagValue);
  if (tags.some(({ TagKey }) => TagKey.startsWith('aws:')))
    throw new AwsRefusal('TagException', 'Tags beginning with aws: are reserved');
  if (new Set(tags.map(({ TagKey }) => TagKey)).size < tags.length)
    throw new AwsRefusal('TagException', 'Duplicate tag keys');
  if (made.size > limit(ctx.limits, 'kms.tags.max')) throw new AwsRefusal('TagException', 'Too many tags');
  return made;
}
