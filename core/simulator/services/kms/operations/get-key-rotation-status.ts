import type {
  GetKeyRotationStatusRequest,
  GetKeyRotationStatusResponse,
} from '../../../shapes/generated/kms.types';
import { inUse } from '../keys';
import { onKey } from '../on-key';

export const getKeyRotationStatus = onKey<GetKeyRotationStatusRequest, GetKeyRotationStatusResponse>(
  'GetKeyRotationStatus',
  (found, _, ctx) => {
    const { arn, rotation } = inUse(found, ctx);
    return {
      KeyId: arn,
      KeyRotationEnabled: rotation !== undefined,
      ...(rotation && { RotationPeriodInDays: rotation.periodDays, NextRotationDate: rotation.nextAt }),
    };
  },
);
