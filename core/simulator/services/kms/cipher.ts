import { parseArn } from '../../engine/arn';
import type { Ctx } from '../../engine/contract';
import { type Envelope, makeNonce, open, parseEnvelope, seal } from './envelope';
import { type EncryptionContext, NO_CONTEXT } from './guards';
import { keyByIdOrAlias } from './keys';
import { accessDenied, incorrectKey, invalidCiphertext } from './refusals';
import type { Key, KmsState } from './state';

/** KMS does not tell a missing key from one that is not yours. */
const NO_SUCH_KEY =
  'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.';

/** Encrypts with the newest material of a key. */
export function encryptWith(
  key: Key,
  plaintext: Uint8Array,
  context: EncryptionContext = NO_CONTEXT,
  ctx: Ctx<KmsState>,
): Uint8Array {
  const material = key.materials.length - 1;
  const place = parseArn(key.arn);
  return seal(plaintext, {
    account: place?.account ?? '',
    region: place?.region ?? '',
    keyId: key.id,
    material,
    nonce: makeNonce(() => ctx.u32()),
    secret: key.materials[material] as string,
    context,
  });
}

interface Sealed {
  readonly envelope: Envelope;
  readonly key: Key;
}

/**
 * The ciphertext and the key it was made with. Refuses bytes that are no ciphertext, a key that is not here, and a
 * key other than the one named.
 */
export function sealedWith(
  blob: Uint8Array | undefined,
  named: string | undefined,
  ctx: Ctx<KmsState>,
): Sealed {
  const envelope = parseEnvelope(blob ?? new Uint8Array());
  if (!envelope) throw invalidCiphertext();
  const key = ctx.state.keys.get(envelope.keyId);
  if (envelope.region !== ctx.region || envelope.account !== ctx.account || !key)
    throw accessDenied(NO_SUCH_KEY);
  if (named !== undefined && keyByIdOrAlias(named, ctx) !== key) throw incorrectKey();
  return { envelope, key };
}

/** The plaintext. Refuses another encryption context and whatever was tampered with. */
export function decryptWith({ envelope, key }: Sealed, context: EncryptionContext = NO_CONTEXT): Uint8Array {
  const secret = key.materials[envelope.material];
  const plaintext = secret === undefined ? undefined : open(envelope, secret, context);
  if (!plaintext) throw invalidCiphertext();
  return plaintext;
}

/** The account whose key made a ciphertext; undefined when the bytes are none. */
export const accountOfCiphertext = (blob: Uint8Array | undefined): string | undefined =>
  blob && parseEnvelope(blob)?.account;
