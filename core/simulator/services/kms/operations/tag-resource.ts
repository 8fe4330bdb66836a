import type { TagResourceRequest } from '../../../shapes/generated/kms.types';
import { checkNotPendingDeletion } from '../keys';
import { onKey } from '../on-key';
import { newTags } from '../tags';

export const tagResource = onKey<TagResourceRequest, object>('TagResource', (key, { Tags }, ctx) => {
  checkNotPendingDeletion(key);
  for (const [name, value] of newTags(Tags, key.tags, ctx)) key.tags.set(name, value);
  return {};
});
