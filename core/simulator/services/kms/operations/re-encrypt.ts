import type { Operation } from '../../../engine/contract';
import type { ReEncryptRequest, ReEncryptResponse } from '../../../shapes/generated/kms.types';
import { decryptWith, encryptWith, sealedWith } from '../cipher';
import { keyGuard } from '../guards';
import { checkUsable, inUse, keyByIdOrAlias } from '../keys';
import { dryRun } from '../refusals';
import type { KmsState } from '../state';
import { ALGORITHM } from './encrypt';

/** Decrypts and encrypts again inside KMS. Both keys are of one account and Region here. */
export const reEncrypt: Operation<KmsState, ReEncryptRequest, ReEncryptResponse> = {
  guard(input, ctx) {
    const { key } = sealedWith(input.CiphertextBlob, input.SourceKeyId, ctx);
    const to = keyByIdOrAlias(input.DestinationKeyId, ctx);
    return [
      keyGuard('ReEncryptFrom', key, ctx, input.SourceEncryptionContext),
      keyGuard('ReEncryptTo', to, ctx, input.DestinationEncryptionContext),
    ];
  },
  run(input, ctx) {
    const sealed = sealedWith(input.CiphertextBlob, input.SourceKeyId, ctx);
    const to = keyByIdOrAlias(input.DestinationKeyId, ctx);
    checkUsable(sealed.key);
    checkUsable(to);
    const plaintext = decryptWith(sealed, input.SourceEncryptionContext);
    if (input.DryRun) throw dryRun();
    const key = inUse(to, ctx);
    ctx.meter('KMS-Requests', 2);
    return {
      CiphertextBlob: encryptWith(key, plaintext, input.DestinationEncryptionContext, ctx),
      SourceKeyId: sealed.key.arn,
      KeyId: key.arn,
      SourceEncryptionAlgorithm: ALGORITHM,
      DestinationEncryptionAlgorithm: ALGORITHM,
    };
  },
};
