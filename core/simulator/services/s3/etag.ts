import { concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { base64 } from '../../../kernel/bytes';
import { md5, md5Hex } from '../../../kernel/md5';
import { invalid } from './refusals';

/** The MD5 of the data in quotes. */
export const etagOf = (data: Uint8Array): string => `"${md5Hex(data)}"`;

export const withoutQuotes = (etag: string): string => etag.replace(/^"|"$/g, '');

/** Of a multipart upload: the MD5 of the parts' MD5s, and their number. */
export function multipartEtag(parts: readonly string[]): string {
  const sums = parts.map((etag) => hexToBytes(withoutQuotes(etag)));
  return `"${md5Hex(concatBytes(...sums))}-${parts.length}"`;
}

/** Refuses data that does not have the MD5 its sender says. */
export function checkDigest(data: Uint8Array, contentMd5: string | undefined): void {
  if (contentMd5 === undefined || contentMd5 === base64(md5(data))) return;
  throw invalid('BadDigest', 'The Content-MD5 you specified did not match what we received.', {
    ExpectedDigest: contentMd5,
  });
}
