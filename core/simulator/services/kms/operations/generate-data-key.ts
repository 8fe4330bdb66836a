import type { Ctx, Operation } from '../../../engine/contract';
import type {
  GenerateDataKeyRequest,
  GenerateDataKeyResponse,
  GenerateDataKeyWithoutPlaintextRequest,
  GenerateDataKeyWithoutPlaintextResponse,
} from '../../../shapes/generated/kms.types';
import { encryptWith } from '../cipher';
import { randomBytes } from '../envelope';
import { keyGuard } from '../guards';
import { placeOf } from '../key-arns';
import { checkUsable, inUse, keyByIdOrAlias } from '../keys';
import { dryRun, validation } from '../refusals';
import type { KmsState } from '../state';

const SPEC_BYTES: Readonly<Record<string, number>> = { AES_256: 32, AES_128: 16 };

type Request = Omit<GenerateDataKeyRequest, 'Recipient'>;

const generator = <O extends object>(
  action: string,
  answer: (made: Required<Pick<GenerateDataKeyResponse, 'CiphertextBlob' | 'Plaintext' | 'KeyId'>>) => O,
): Operation<KmsState, Request, O> => ({
  locate: ({ KeyId }, command) => placeOf(KeyId, command),
  guard: ({ KeyId, EncryptionContext }, ctx) =>
    keyGuard(action, keyByIdOrAlias(KeyId, ctx), ctx, EncryptionContext),
  run: (input, ctx) => answer(generate(input, ctx)),
});

function generate({ KeyId, KeySpec, NumberOfBytes, EncryptionContext, DryRun }: Request, ctx: Ctx<KmsState>) {
  if ((KeySpec === undefined) === (NumberOfBytes === undefined))
    throw validation('Please specify either number of bytes or key spec.');
  const found = keyByIdOrAlias(KeyId, ctx);
  checkUsable(found);
  if (DryRun) throw dryRun();
  const key = inUse(found, ctx);
  ctx.meter('KMS-Requests', 1);
  const size = NumberOfBytes ?? SPEC_BYTES[KeySpec ?? ''] ?? 0;
  const Plaintext = randomBytes(size, () => ctx.u32());
  return { CiphertextBlob: encryptWith(key, Plaintext, EncryptionContext, ctx), Plaintext, KeyId: key.arn };
}

export const generateDataKey: Operation<KmsState, GenerateDataKeyRequest, GenerateDataKeyResponse> =
  generator('GenerateDataKey', (made) => made);

export const generateDataKeyWithoutPlaintext: Operation<
  KmsState,
  GenerateDataKeyWithoutPlaintextRequest,
  GenerateDataKeyWithoutPlaintextResponse
> = generator('GenerateDataKeyWithoutPlaintext', ({ CiphertextBlob, KeyId }) => ({ CiphertextBlob, KeyId }));
