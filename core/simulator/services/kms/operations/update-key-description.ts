import type { UpdateKeyDescriptionRequest } from '../../../shapes/generated/kms.types';
import { checkNotPendingDeletion } from '../keys';
import { onKey } from '../on-key';

export const updateKeyDescription = onKey<UpdateKeyDescriptionRequest, object>(
  'UpdateKeyDescription',
  (key, { Description }) => {
    checkNotPendingDeletion(key);
    key.description = Description;
    return {};
  },
);
