import { limit } from '../../../../facts/limits';
import type {
  RotateKeyOnDemandRequest,
  RotateKeyOnDemandResponse,
} from '../../../shapes/generated/kms.types';
import { checkUsable, inUse } from '../keys';
import { onKey } from '../on-key';
import { limitExceeded } from '../refusals';
import { rotate } from '../rotation';

/** Leaves the dates of the automatic rotation as they are. */
export const rotateKeyOnDemand = onKey<RotateKeyOnDemandRequest, RotateKeyOnDemandResponse>(
  'RotateKeyOnDemand',
  (key, _, ctx) => {
    checkUsable(key);
    const done = key.rotations.filter(({ type }) => type === 'ON_DEMAND').length;
    if (done >= limit(ctx.limits, 'kms.rotation.onDemand.max'))
      throw limitExceeded('The on-demand rotations limit has been reached for this KMS key.');
    rotate(inUse(key, ctx), { at: ctx.now, type: 'ON_DEMAND' }, ctx);
    return { KeyId: key.arn };
  },
);
