import { utf8ToBytes } from '@noble/hashes/utils.js';
import { md5Hex } from '../../../kernel/md5';
import { invalidArgument } from './refusals';

const HASH_BITS = 128n;
const HASH_DIGITS = 32;
/** Hash keys are integers in [0, 2^128). */
export const HASH_KEYS = 1n << HASH_BITS;

/** A hash key as 32 hexadecimal digits: texts of one length compare as numbers do. */
export const hashText = (key: bigint): string => key.toString(16).padStart(HASH_DIGITS, '0');

export const hashNumber = (text: string): bigint => BigInt(`0x${text}`);

/** A hash key as the API writes it. */
export const hashDecimal = (text: string): string => hashNumber(text).toString();

/** Where a record goes: the MD5 of its partition key, unless it names a hash key itself. */
export function hashOf(partitionKey: string, explicitHashKey: string | undefined): string {
  if (explicitHashKey === undefined) return md5Hex(utf8ToBytes(partitionKey));
  const key = BigInt(explicitHashKey);
  if (key < HASH_KEYS) return hashText(key);
  throw invalidArgument(
    `Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified value was ${explicitHashKey}`,
  );
}

/** The even ranges of `count` shards, as `[start, end]`. */
export function evenRanges(count: number): readonly (readonly [bigint, bigint])[] {
  const width = HASH_KEYS / BigInt(count);
  return Array.from({ length: count }, (_, i) => {
    const start = width * BigInt(i);
    return [start, i === count - 1 ? HASH_KEYS - 1n : start + width - 1n] as const;
  });
}
