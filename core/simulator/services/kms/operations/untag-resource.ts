import type { UntagResourceRequest } from '../../../shapes/generated/kms.types';
import { checkNotPendingDeletion } from '../keys';
import { onKey } from '../on-key';

export const untagResource = onKey<UntagResourceRequest, object>('UntagResource', (key, { TagKeys }) => {
  checkNotPendingDeletion(key);
  for (const name of TagKeys) key.tags.delete(name);
  return {};
});
