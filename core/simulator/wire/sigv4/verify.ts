import type { Instant } from '../../../kernel/time';
import type { AwsRefusal } from '../../engine/refusal';
import type { HttpRequest } from '../http';
import { readTimestamp } from '../timestamps';
import { canonicalRequest } from './canonical';
import { isChunked, readChunks } from './chunks';
import type { Signed } from './credential';
import { expired, mismatch, skewed } from './refusals';
import { chunkSignature, sha256Hex, signatureFor, signingKey } from './sign';

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;
/** How far a request's clock may be from the server's; S3 is more patient. */
const SKEW_MS = 5 * MINUTE_MS;
const S3_SKEW_MS = 15 * MINUTE_MS;
const UNSIGNED = 'UNSIGNED-PAYLOAD';

/**
 * Whether a request was signed with this secret, now. Answers the refusal when not.
 * @param now by the clock that clients sign with
 */
export function verify(
  request: HttpRequest,
  signed: Signed,
  secret: string,
  now: Instant,
): AwsRefusal | undefined {
  const late = timeRefusal(signed, now);
  if (late) return late;
  const key = signingKey(secret, signed);
  const hash = payloadHash(request, signed);
  const expected = signatureFor(key, signed, canonicalRequest(request, signed, hash));
  if (!sameText(expected, signed.signature)) return mismatch(signed.service);
  if (!bodyFits(request, signed, hash, key)) return mismatch(signed.service);
  return undefined;
}

/** What the signer put down for the body. */
function payloadHash({ headers, body }: HttpRequest, { service, presigned }: Signed): string {
  const named = headers['x-amz-content-sha256'];
  if (named !== undefined) return named;
  return presigned && service === 's3' ? UNSIGNED : sha256Hex(body);
}

function bodyFits(request: HttpRequest, signed: Signed, hash: string, key: Uint8Array): boolean {
  if (isChunked(request)) return chunksFit(request, signed, key);
  return !/^[0-9a-f]{64}$/.test(hash) || sha256Hex(request.body) === hash;
}

/** Every chunk signs the one before it; unsigned chunks have nothing to check. */
function chunksFit(request: HttpRequest, signed: Signed, key: Uint8Array): boolean {
  const chunks = readChunks(request.body);
  if (!chunks) return false;
  if (!request.headers['x-amz-content-sha256']?.startsWith('STREAMING-AWS4-HMAC-SHA256-PAYLOAD')) return true;
  let previous = signed.signature;
  for (const { data, signature } of chunks) {
    const expected = chunkSignature(key, signed, { previous, data });
    if (signature === undefined || !sameText(expected, signature)) return false;
    previous = expected;
  }
  return true;
}

function timeRefusal(signed: Signed, now: Instant): AwsRefusal | undefined {
  const at = signedAt(signed);
  if (at === undefined || !signed.time.startsWith(signed.day)) return mismatch(signed.service);
  if (signed.presigned && signed.expiresSec !== undefined)
    return now > at + signed.expiresSec * SECOND_MS ? expired(signed.service) : undefined;
  const skewMs = signed.service === 's3' ? S3_SKEW_MS : SKEW_MS;
  return Math.abs(now - at) > skewMs ? skewed(signed, now, skewMs) : undefined;
}

function signedAt({ time }: Signed): Instant | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(time);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  return readTimestamp(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** Compares without telling by its duration where two texts differ. */
export function sameText(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let i = 0; i < one.length; i++) difference |= one.charCodeAt(i) ^ other.charCodeAt(i);
  return difference === 0;
}
