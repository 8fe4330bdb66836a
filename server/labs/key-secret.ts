import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Deps } from '@/server/use-cases/deps';

// SigV4 is verified with the secret itself, so it is kept encrypted instead of hashed: AES-256-GCM, under a key that
// follows from the server's secret, bound to the key id.

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const keyOf = (deps: Pick<Deps, 'sign'>): Buffer =>
  Buffer.from(deps.sign('lab-key-secret', 'aes-256-gcm'), 'base64url');

/** The secret of an access key as it is stored. */
export function sealSecret(deps: Pick<Deps, 'sign'>, id: string, secret: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(deps), nonce).setAAD(Buffer.from(id));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The secret again; undefined when the text was changed, or sealed for another key or by another server. */
export function openSecret(deps: Pick<Deps, 'sign'>, id: string, text: string): string | undefined {
  const bytes = Buffer.from(text, 'base64url');
  try {
    const decipher = createDecipheriv(CIPHER, keyOf(deps), bytes.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(id))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const sealed = bytes.subarray(NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
