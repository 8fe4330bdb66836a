import { crc32 } from 'node:zlib';

/**
 * A world file is a row of records: length and CRC-32 of the text, four bytes each, then the text in UTF-8. What
 * follows the last whole record was being written when the sandbox died, and was never acknowledged.
 */
const PREFIX_BYTES = 8;
const CRC_AT = 4;

export function recordBytes(text: string): Buffer {
  const bytes = Buffer.allocUnsafe(PREFIX_BYTES + Buffer.byteLength(text));
  bytes.write(text, PREFIX_BYTES);
  bytes.writeUInt32LE(bytes.length - PREFIX_BYTES, 0);
  bytes.writeUInt32LE(crc32(bytes.subarray(PREFIX_BYTES)), CRC_AT);
  return bytes;
}

export interface Records {
  readonly texts: readonly string[];
  /** Length of the part of the file that holds whole records. */
  readonly bytes: number;
}

/** All whole records from the beginning. */
export function readRecords(file: Buffer): Records {
  const texts: string[] = [];
  let at = 0;
  while (at + PREFIX_BYTES <= file.length) {
    const end = at + PREFIX_BYTES + file.readUInt32LE(at);
    if (end > file.length) break;
    const text = file.subarray(at + PREFIX_BYTES, end);
    if (crc32(text) !== file.readUInt32LE(at + CRC_AT)) break;
    texts.push(text.toString());
    at = end;
  }
  return { texts, bytes: at };
}

/**
 * Whether bytes that hold no whole record are the beginning of a short one, as of a file whose making was cut off.
 * @param bytesMax of the record's text
 */
export function isBeginning(file: Buffer, bytesMax: number): boolean {
  if (file.length < PREFIX_BYTES) return true;
  const length = file.readUInt32LE(0);
  return length <= bytesMax && file.length < PREFIX_BYTES + length;
}
