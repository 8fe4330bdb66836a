import type { DisableKeyRotationRequest } from '../../../shapes/generated/kms.types';
import { checkUsable } from '../keys';
import { onKey } from '../on-key';

export const disableKeyRotation = onKey<DisableKeyRotationRequest, object>('DisableKeyRotation', (key) => {
  checkUsable(key);
  delete key.rotation;
  return {};
});
