import type { HttpRequest } from '../http';
import { decodePart } from '../query/form';
import type { Signed } from './credential';

const UNRESERVED = /[A-Za-z0-9._~-]/;

/** Percent-encoding as SigV4 asks it: all but the unreserved characters, in UTF-8. */
export function encodeStrictly(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * The request as its signer wrote it down: SigV4's canonical request.
 * @param payloadHash as the request names it, or the SHA-256 of the body
 */
export function canonicalRequest(request: HttpRequest, signed: Signed, payloadHash: string): string {
  const headers = signed.signedHeaders.split(';').map((name) => `${name}:${headerValue(request, name)}\n`);
  return [
    request.method,
    canonicalPath(request.path, signed.service),
    canonicalQuery(request.query, signed.presigned),
    headers.join(''),
    signed.signedHeaders,
    payloadHash,
  ].join('\n');
}

/** S3 signs the path as sent, every other service encodes it once more. */
function canonicalPath(path: string, service: string): string {
  if (service === 's3') return path;
  return path
    .split('/')
    .map((segment) => [...segment].map((one) => (UNRESERVED.test(one) ? one : encodeStrictly(one))).join(''))
    .join('/');
}

function canonicalQuery(query: string, presigned: boolean): string {
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
      return [encodeStrictly(decodePart(name)), encodeStrictly(decodePart(value))] as const;
    })
    .filter(([name]) => !(presigned && name === 'X-Amz-Signature'))
    .sort(([name, value], [otherName, otherValue]) => compare(name, otherName) || compare(value, otherValue))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function headerValue({ headers }: HttpRequest, name: string): string {
  return (headers[name] ?? '').trim().replace(/ +/g, ' ');
}
