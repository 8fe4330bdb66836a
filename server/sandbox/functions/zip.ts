import { inflateRawSync } from 'node:zlib';

/** A file of an archive. */
export interface ZipEntry {
  /** Relative, with forward slashes; never leads out of the archive. */
  readonly path: string;
  readonly content: Buffer;
}

/** Thrown for bytes that are no archive that can be read. */
export class ZipFault extends Error {}

/** AWS's own bound of an unzipped deployment package. */
const UNZIPPED_BYTES_MAX = 250 * 2 ** 20;
const END = 0x06054b50;
const END_BYTES = 22;
const COMMENT_BYTES_MAX = 65_535;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/** The files of a zip archive, stored or deflated. Throws a `ZipFault`. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return entriesOf(zip);
  } catch (fault) {
    if (fault instanceof ZipFault) throw fault;
    throw new ZipFault('Could not unzip uploaded file. Please check your file, then try to upload again.');
  }
}

function entriesOf(zip: Buffer): ZipEntry[] {
  const end = endRecord(zip);
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  let total = 0;
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new ZipFault('The archive has no directory.');
    const nameBytes = zip.readUInt16LE(at + 28);
    const path = zip.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes);
    total += zip.readUInt32LE(at + 24);
    if (total > UNZIPPED_BYTES_MAX) throw new ZipFault('The archive is too large when unzipped.');
    if (!path.endsWith('/')) entries.push({ path: safePath(path), content: contentAt(zip, at) });
    at += CENTRAL_BYTES + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function endRecord(zip: Buffer): number {
  const first = Math.max(0, zip.length - END_BYTES - COMMENT_BYTES_MAX);
  for (let at = zip.length - END_BYTES; at >= first; at--) if (zip.readUInt32LE(at) === END) return at;
  throw new ZipFault('Could not unzip uploaded file. Please check your file, then try to upload again.');
}

function contentAt(zip: Buffer, central: number): Buffer {
  const method = zip.readUInt16LE(central + 10);
  const packedBytes = zip.readUInt32LE(central + 20);
  const bytes = zip.readUInt32LE(central + 24);
  const local = zip.readUInt32LE(central + 42);
  const begin = local + LOCAL_BYTES + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(begin, begin + packedBytes);
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new ZipFault('The archive uses a compression that is not supported.');
  return inflateRawSync(packed, { maxOutputLength: Math.max(bytes, 1) });
}

function safePath(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/');
  if (path.startsWith('/') || parts.some((part) => part === '..' || part.includes(':')))
    throw new ZipFault(`The archive has a file outside itself: ${path}`);
  return parts.join('/');
}
