import type { Operation } from '../../../engine/contract';
import type { DescribeKeyRequest, DescribeKeyResponse } from '../../../shapes/generated/kms.types';
import { keyGuard } from '../guards';
import { placeOf } from '../key-arns';
import { inUse, keyByIdOrAlias } from '../keys';
import type { KmsState } from '../state';
import { keyView } from '../views';

export const describeKey: Operation<KmsState, DescribeKeyRequest, DescribeKeyResponse> = {
  locate: ({ KeyId }, command) => placeOf(KeyId, command),
  guard: ({ KeyId }, ctx) => keyGuard('DescribeKey', keyByIdOrAlias(KeyId, ctx), ctx),
  run: ({ KeyId }, ctx) => ({ KeyMetadata: keyView(inUse(keyByIdOrAlias(KeyId, ctx), ctx), ctx) }),
};
