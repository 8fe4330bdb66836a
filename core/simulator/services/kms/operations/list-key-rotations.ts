import type { ListKeyRotationsRequest, ListKeyRotationsResponse } from '../../../shapes/generated/kms.types';
import { inUse } from '../keys';
import { onKey } from '../on-key';
import { page } from '../paging';

export const listKeyRotations = onKey<ListKeyRotationsRequest, ListKeyRotationsResponse>(
  'ListKeyRotations',
  (found, input, ctx) => {
    const key = inUse(found, ctx);
    const [rotations, end] = page(key.rotations, input);
    const view = rotations.map(({ at, type }) => ({
      KeyId: key.arn,
      RotationDate: at,
      RotationType: type,
    }));
    return { Rotations: view, ...end };
  },
);
