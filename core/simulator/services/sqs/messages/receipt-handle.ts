import { receiptHandleIsInvalid } from '../errors';
import type { Queue } from '../state';

/** Which receive of which message a receipt handle stands for. */
export interface Receipt {
  readonly id: number;
  readonly receiveCount: number;
}

/**
 * A handle is `AQEB` and three 32-bit words in base 64: message, receive count and a check, scrambled with the
 * queue's salt, so that it says nothing to its reader and fits no other queue.
 */
export function receiptHandle({ salt }: Queue, id: number, receiveCount: number): string {
  const a = Math.imul(id ^ salt, SPREAD);
  const b = Math.imul(receiveCount ^ a, SPREAD) ^ salt;
  return write(a >>> 0, b >>> 0, checkOf(a, b, salt));
}

/** Refuses with ReceiptHandleIsInvalid what is no handle of this queue. */
export function readReceiptHandle({ salt }: Queue, handle: string): Receipt {
  if (handle.length !== LENGTH || !handle.startsWith(PREFIX)) throw receiptHandleIsInvalid(handle);
  const g = readGroup(handle, 0);
  const h = readGroup(handle, 1);
  const i = readGroup(handle, 2);
  const j = readGroup(handle, 3);
  // Negative as soon as one of them is.
  if ((g | h | i | j) < 0) throw receiptHandleIsInvalid(handle);
  const a = (g << 8) | (h >>> 16);
  const b = (h << 16) | (i >>> 8);
  const check = ((i << 24) | j) >>> 0;
  if (check !== checkOf(a, b, salt)) throw receiptHandleIsInvalid(handle);
  return {
    id: (Math.imul(a, UNSPREAD) ^ salt) >>> 0,
    receiveCount: (Math.imul(b ^ salt, UNSPREAD) ^ a) >>> 0,
  };
}

const PREFIX = 'AQEB';
const LENGTH = 20;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
const VALUES = new Int8Array(128).fill(-1);
for (const [value, code] of CODES.entries()) VALUES[code] = value;

/** Odd, so multiplying by its inverse modulo 2^32 undoes it. */
const SPREAD = 0x9e3779b1;
const UNSPREAD = inverse(SPREAD);

/** Newton's iteration doubles the number of right bits from three to over 32. */
function inverse(odd: number): number {
  let x = odd;
  for (let rightBits = 3; rightBits < 32; rightBits *= 2) x = Math.imul(x, 2 - Math.imul(odd, x));
  return x;
}

function checkOf(a: number, b: number, salt: number): number {
  let x = Math.imul(a ^ (b >>> 15), 0x85ebca6b) ^ b ^ salt;
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

const letter = (group: number, shift: number): number => CODES[(group >>> shift) & 63] as number;

function write(a: number, b: number, check: number): string {
  const g = a >>> 8;
  const h = ((a & 0xff) << 16) | (b >>> 16);
  const i = ((b & 0xffff) << 8) | (check >>> 24);
  // One call makes a flat string; joining pieces would make a tree of them. 65, 81, 69, 66 spell AQEB.
  return String.fromCharCode(
    65,
    81,
    69,
    66,
    letter(g, 18),
    letter(g, 12),
    letter(g, 6),
    letter(g, 0),
    letter(h, 18),
    letter(h, 12),
    letter(h, 6),
    letter(h, 0),
    letter(i, 18),
    letter(i, 12),
    letter(i, 6),
    letter(i, 0),
    letter(check, 18),
    letter(check, 12),
    letter(check, 6),
    letter(check, 0),
  );
}

/** Twenty-four bits from the four letters of a place; negative when one of them is no letter of the alphabet. */
function readGroup(handle: string, place: number): number {
  const at = PREFIX.length + 4 * place;
  let group = 0;
  for (let i = at; i < at + 4; i++) {
    const value = VALUES[handle.charCodeAt(i)] ?? -1;
    if (value < 0) return -1;
    group = (group << 6) | value;
  }
  return group;
}
