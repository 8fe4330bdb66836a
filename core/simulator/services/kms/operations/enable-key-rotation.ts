import { limit } from '../../../../facts/limits';
import type { EnableKeyRotationRequest } from '../../../shapes/generated/kms.types';
import { checkUsable } from '../keys';
import { onKey } from '../on-key';
import { afterDays } from '../rotation';

export const enableKeyRotation = onKey<EnableKeyRotationRequest, object>(
  'EnableKeyRotation',
  (key, { RotationPeriodInDays }, ctx) => {
    checkUsable(key);
    const periodDays =
      RotationPeriodInDays ?? key.rotation?.periodDays ?? limit(ctx.limits, 'kms.rotation.period.default');
    key.rotation = { periodDays, nextAt: afterDays(ctx.now, periodDays) };
    return {};
  },
);
