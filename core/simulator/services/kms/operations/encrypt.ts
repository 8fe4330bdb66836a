import type { Operation } from '../../../engine/contract';
import type { EncryptRequest, EncryptResponse } from '../../../shapes/generated/kms.types';
import { encryptWith } from '../cipher';
import { keyGuard } from '../guards';
import { placeOf } from '../key-arns';
import { checkUsable, inUse, keyByIdOrAlias } from '../keys';
import { dryRun } from '../refusals';
import type { KmsState } from '../state';

export const ALGORITHM = 'SYMMETRIC_DEFAULT';

export const encrypt: Operation<KmsState, EncryptRequest, EncryptResponse> = {
  locate: ({ KeyId }, command) => placeOf(KeyId, command),
  guard: ({ KeyId, EncryptionContext }, ctx) =>
    keyGuard('Encrypt', keyByIdOrAlias(KeyId, ctx), ctx, EncryptionContext),
  run({ KeyId, Plaintext, EncryptionContext, DryRun }, ctx) {
    const found = keyByIdOrAlias(KeyId, ctx);
    checkUsable(found);
    if (DryRun) throw dryRun();
    const key = inUse(found, ctx);
    ctx.meter('KMS-Requests', 1);
    return {
      CiphertextBlob: encryptWith(key, Plaintext, EncryptionContext, ctx),
      KeyId: key.arn,
      EncryptionAlgorithm: ALGORITHM,
    };
  },
};
