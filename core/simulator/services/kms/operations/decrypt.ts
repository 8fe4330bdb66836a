import type { Operation } from '../../../engine/contract';
import type { DecryptRequest, DecryptResponse } from '../../../shapes/generated/kms.types';
import { accountOfCiphertext, decryptWith, sealedWith } from '../cipher';
import { keyGuard } from '../guards';
import { placeOf } from '../key-arns';
import { checkUsable } from '../keys';
import { dryRun } from '../refusals';
import type { KmsState } from '../state';
import { ALGORITHM } from './encrypt';

/** The ciphertext says which key it needs; a key that is named must be that one. */
export const decrypt: Operation<KmsState, DecryptRequest, DecryptResponse> = {
  locate({ KeyId, CiphertextBlob }, command) {
    const place = placeOf(KeyId, command);
    const account = KeyId === undefined ? accountOfCiphertext(CiphertextBlob) : undefined;
    return account === undefined ? place : { ...place, account };
  },
  guard({ KeyId, CiphertextBlob, EncryptionContext }, ctx) {
    const { key } = sealedWith(CiphertextBlob, KeyId, ctx);
    return keyGuard('Decrypt', key, ctx, EncryptionContext);
  },
  run({ KeyId, CiphertextBlob, EncryptionContext, DryRun }, ctx) {
    const sealed = sealedWith(CiphertextBlob, KeyId, ctx);
    checkUsable(sealed.key);
    const plaintext = decryptWith(sealed, EncryptionContext);
    if (DryRun) throw dryRun();
    ctx.meter('KMS-Requests', 1);
    return { KeyId: sealed.key.arn, Plaintext: plaintext, EncryptionAlgorithm: ALGORITHM };
  },
};
