import { bytesOf } from '../../kernel/bytes';

const POLYNOMIAL = 0xedb88320;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let word = byte;
  for (let bit = 0; bit < 8; bit++) word = word & 1 ? (word >>> 1) ^ POLYNOMIAL : word >>> 1;
  return word;
});

/** CRC-32 of bytes, or of a text in UTF-8, as an unsigned number. */
export function crc32(data: string | Uint8Array): number {
  let word = 0xffffffff;
  for (const byte of typeof data === 'string' ? bytesOf(data) : data)
    word = (word >>> 8) ^ (TABLE[(word ^ byte) & 255] as number);
  return (word ^ 0xffffffff) >>> 0;
}
