import type { EnableKeyRequest } from '../../../shapes/generated/kms.types';
import { checkNotPendingDeletion } from '../keys';
import { onKey } from '../on-key';

export const enableKey = onKey<EnableKeyRequest, object>('EnableKey', (key, _, ctx) => {
  checkNotPendingDeletion(key);
  key.enabled = true;
  ctx.emit('KeyEnabled', { keyArn: key.arn });
  return {};
});
