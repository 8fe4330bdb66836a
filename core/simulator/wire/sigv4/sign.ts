import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { bytesOf } from '../../../kernel/bytes';
import { ALGORITHM, type Signed } from './credential';

const TERMINATOR = 'aws4_request';

export const sha256Hex = (data: string | Uint8Array): string =>
  bytesToHex(sha256(typeof data === 'string' ? bytesOf(data) : data));

/** HMAC-SHA256 of a text in UTF-8. */
export const mac = (key: Uint8Array, text: string): Uint8Array => hmac(sha256, key, bytesOf(text));

/** The key that signs requests of one day to one service in one Region. */
export function signingKey(
  secret: string,
  { day, region, service }: Pick<Signed, 'day' | 'region' | 'service'>,
): Uint8Array {
  return mac(mac(mac(mac(bytesOf(`AWS4${secret}`), day), region), service), TERMINATOR);
}

export const scopeOf = ({ day, region, service }: Signed): string =>
  `${day}/${region}/${service}/${TERMINATOR}`;

/** The signature of a canonical request, in hexadecimal. */
export function signatureFor(key: Uint8Array, signed: Signed, canonical: string): string {
  return bytesToHex(mac(key, [ALGORITHM, signed.time, scopeOf(signed), sha256Hex(canonical)].join('\n')));
}

const EMPTY_HASH = sha256Hex('');

/** The signature of one chunk of a streamed upload, which covers that of the chunk before. */
export function chunkSignature(
  key: Uint8Array,
  signed: Signed,
  { previous, data }: { previous: string; data: Uint8Array },
): string {
  const text = [
    `${ALGORITHM}-PAYLOAD`,
    signed.time,
    scopeOf(signed),
    previous,
    EMPTY_HASH,
    sha256Hex(data),
  ].join('\n');
  return bytesToHex(mac(key, text));
}
