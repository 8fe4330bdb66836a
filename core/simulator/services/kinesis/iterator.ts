import { bytesToHex } from '@noble/hashes/utils.js';
import { base64, bytesOf, fromBase64, utf8 } from '../../../kernel/bytes';
import type { Instant } from '../../../kernel/time';
import { invalidArgument } from './refusals';

/** What a shard iterator stands for. */
export interface Iterator {
  readonly stream: string;
  /** Of the stream, so that an iterator does not outlive it into another of the same name. */
  readonly createdAt: Instant;
  readonly shard: number;
  /** Sequence index of the next record to read; 0 is the oldest there is. */
  readonly index: number;
  readonly issuedAt: Instant;
  /** Number of the command that made it: no two iterators are equal. */
  readonly nonce: number;
}

/** As on AWS an iterator is opaque: eight bytes of version, then blocks of 16. */
const HEADER = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 1);
const BYTES_MIN = 152;
const BLOCK = 16;
const SEPARATOR = '/';
const FIELDS = 7;

/** The iterator as text. */
export function iteratorText({ stream, createdAt, shard, index, issuedAt, nonce }: Iterator): string {
  const fields = [stream, createdAt, shard, index, issuedAt, nonce].join(SEPARATOR);
  const text = `${fields}${SEPARATOR}${checksum(fields)}${SEPARATOR}`;
  const blocks = Math.max(0, Math.ceil((HEADER.length + text.length - BYTES_MIN) / BLOCK));
  const bytes = new Uint8Array(BYTES_MIN + blocks * BLOCK);
  bytes.set(HEADER);
  bytes.set(bytesOf(text), HEADER.length);
  return base64(bytes);
}

/** The last iterator read: a request is judged first and run then, and both need it. */
let last: { readonly text: string; readonly iterator: Iterator } | undefined;

/** The iterator in a text. Refused with `InvalidArgumentException` when it is none. */
export function parseIterator(text: string): Iterator {
  if (last?.text !== text) last = { text, iterator: parse(text) };
  return last.iterator;
}

function parse(text: string): Iterator {
  const bytes = fromBase64(text);
  if (!(bytes instanceof Uint8Array) || bytesToHex(bytes.subarray(0, HEADER.length)) !== bytesToHex(HEADER))
    throw invalidIterator();
  const parts = (utf8(bytes.subarray(HEADER.length)) ?? '').split(SEPARATOR);
  const numbers = parts.slice(1, FIELDS).map(Number);
  const fields = parts.slice(0, FIELDS - 1).join(SEPARATOR);
  if (parts.length !== FIELDS + 1 || numbers.at(-1) !== checksum(fields)) throw invalidIterator();
  const [createdAt, shard, index, issuedAt, nonce] = numbers as [number, number, number, number, number];
  return { stream: parts[0] as string, createdAt, shard, index, issuedAt, nonce };
}

const invalidIterator = () => invalidArgument('Invalid ShardIterator.');

/** 32-bit FNV-1a, so that a changed iterator is not taken for another position. */
function checksum(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
