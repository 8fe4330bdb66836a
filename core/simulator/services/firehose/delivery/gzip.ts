import { concatBytes } from '@noble/hashes/utils.js';
import { crc32 } from '../../../wire/crc32';

/** Magic number, method deflate, no flags, no time, no hints, unknown system (RFC 1952). */
const HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
const BLOCK_MAX = 0xffff;

/** The data as a gzip file. It is stored, not compressed: readers cannot tell, and it costs nothing. */
export function gzip(data: Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at === 0 || at < data.length; at += BLOCK_MAX)
    blocks.push(...storedBlock(data.subarray(at, at + BLOCK_MAX), at + BLOCK_MAX >= data.length));
  return concatBytes(HEADER, ...blocks, littleEndian(crc32(data), 4), littleEndian(data.length, 4));
}

/** A block of deflate that holds its data as it is (RFC 1951, 3.2.4). */
const storedBlock = (data: Uint8Array, last: boolean): readonly Uint8Array[] => [
  Uint8Array.of(last ? 1 : 0),
  littleEndian(data.length, 2),
  littleEndian(data.length ^ BLOCK_MAX, 2),
  data,
];

const littleEndian = (value: number, bytes: number): Uint8Array =>
  Uint8Array.from({ length: bytes }, (_, i) => (value >>> (8 * i)) & 255);
