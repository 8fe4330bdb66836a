import type { DisableKeyRequest } from '../../../shapes/generated/kms.types';
import { checkNotPendingDeletion } from '../keys';
import { onKey } from '../on-key';

export const disableKey = onKey<DisableKeyRequest, object>('DisableKey', (key, _, ctx) => {
  checkNotPendingDeletion(key);
  key.enabled = false;
  ctx.emit('KeyDisabled', { keyArn: key.arn });
  return {};
});
