import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { EncryptionContext } from './guards';

/**
 * Ciphertexts of the simulation: a header that names the key, a nonce, a tag and the masked plaintext. Reversible
 * and checked for integrity as KMS's are, but no encryption to trust: the material lies open in the world's state.
 * Layout: version, header length, header, 12 bytes of nonce, 16 bytes of tag, the rest is the body.
 */
export interface Envelope {
  readonly account: string;
  readonly region: string;
  readonly keyId: string;
  /** Which of the key's materials it was made with. */
  readonly material: number;
  readonly nonce: Uint8Array;
  readonly tag: Uint8Array;
  readonly body: Uint8Array;
}

const VERSION = 1;
const FIXED_BYTES = 2;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_FIELDS = 4;
const BLOCK_BYTES = 32;

export interface Sealing extends Pick<Envelope, 'account' | 'region' | 'keyId' | 'material' | 'nonce'> {
  /** The key's material in hexadecimal. */
  readonly secret: string;
  readonly context: EncryptionContext;
}

export function seal(plaintext: Uint8Array, sealing: Sealing): Uint8Array {
  const { account, region, keyId, material, nonce } = sealing;
  const header = utf8ToBytes([account, region, keyId, material].join(' '));
  const tag = tagOf(plaintext, sealing);
  const body = masked(plaintext, sealing);
  return concatBytes(Uint8Array.of(VERSION, header.length), header, nonce, tag, body);
}

/** The parts of a ciphertext; undefined when the bytes are none of ours. */
export function parseEnvelope(blob: Uint8Array): Envelope | undefined {
  const [version, headerLength = 0] = blob;
  const bodyStart = FIXED_BYTES + headerLength + NONCE_BYTES + TAG_BYTES;
  if (version !== VERSION || blob.length < bodyStart) return undefined;
  const nonceStart = FIXED_BYTES + headerLength;
  const fields = new TextDecoder().decode(blob.subarray(FIXED_BYTES, nonceStart)).split(' ');
  if (fields.length !== HEADER_FIELDS) return undefined;
  const [account = '', region = '', keyId = '', material = ''] = fields;
  // A tab would count as zero too: what was written in another way was tampered with.
  if (String(Number(material)) !== material) return undefined;
  return {
    account,
    region,
    keyId,
    material: Number(material),
    nonce: blob.slice(nonceStart, nonceStart + NONCE_BYTES),
    tag: blob.slice(nonceStart + NONCE_BYTES, bodyStart),
    body: blob.slice(bodyStart),
  };
}

/** The plaintext; undefined when ciphertext, material and encryption context do not belong together. */
export function open(envelope: Envelope, secret: string, context: EncryptionContext): Uint8Array | undefined {
  const sealing = { ...envelope, secret, context };
  const plaintext = masked(envelope.body, sealing);
  return sameBytes(tagOf(plaintext, sealing), envelope.tag) ? plaintext : undefined;
}

function tagOf(plaintext: Uint8Array, { secret, nonce, context }: Sealing): Uint8Array {
  const sorted = Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1));
  const bound = utf8ToBytes(JSON.stringify(sorted));
  return sha256(concatBytes(hexToBytes(secret), nonce, bound, Uint8Array.of(0), plaintext)).slice(
    0,
    TAG_BYTES,
  );
}

/** The bytes with a mask that follows from material and nonce; applied twice it is gone. */
function masked(bytes: Uint8Array, { secret, nonce }: Sealing): Uint8Array {
  const out = bytes.slice();
  const seed = concatBytes(hexToBytes(secret), nonce);
  for (let start = 0; start < out.length; start += BLOCK_BYTES) {
    const block = sha256(concatBytes(seed, utf8ToBytes(String(start))));
    for (let i = 0; i < BLOCK_BYTES && start + i < out.length; i++)
      out[start + i] = (out[start + i] as number) ^ (block[i] as number);
  }
  return out;
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** Random bytes of the world. */
export function randomBytes(count: number, u32: () => number): Uint8Array {
  const bytes = new Uint8Array(count);
  for (let i = 0; i < count; i++) bytes[i] = u32() & 0xff;
  return bytes;
}

export const makeNonce = (u32: () => number): Uint8Array => randomBytes(NONCE_BYTES, u32);
