/**
 * MD5 (RFC 1321), a checksum of AWS's protocols and nothing to protect anything with. Written out here because
 * every message and every record is summed: it is three times as fast as the general library is for short texts.
 */

const BLOCK_BYTES = 64;
const DIGEST_BYTES = 16;
/** The length in bits stands in the last eight bytes. */
const LENGTH_AT = BLOCK_BYTES - 8;
const HIGH_UNIT = 2 ** 29;
const STEPS = 64;

const SINES = Int32Array.from({ length: STEPS }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));
/** Which word of the block each of the 64 steps adds. */
const ORDER = Uint8Array.from(
  { length: STEPS },
  (_, i) => ([i, 5 * i + 1, 3 * i + 5, 7 * i][i >> 4] as number) & 15,
);
const HEX = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

// One of each serves all sums: making them takes longer than summing a small message.
const state = new Int32Array(DIGEST_BYTES / 4);
const tail = new Uint8Array(2 * BLOCK_BYTES);
const terms = new Int32Array(STEPS);
const digits = new Array<number>(2 * DIGEST_BYTES).fill(0);

/** The sixteen bytes of the MD5 of `bytes`. */
export function md5(bytes: Uint8Array): Uint8Array {
  sum(bytes);
  return Uint8Array.from({ length: DIGEST_BYTES }, (_, i) => byteAt(i));
}

/** The MD5 of `bytes` in hexadecimal, as a flat string. */
export function md5Hex(bytes: Uint8Array): string {
  sum(bytes);
  for (let i = 0; i < DIGEST_BYTES; i++) {
    const byte = byteAt(i);
    digits[2 * i] = HEX[byte >> 4] as number;
    digits[2 * i + 1] = HEX[byte & 15] as number;
  }
  return String.fromCharCode(...digits);
}

/** A byte of the digest that stands in `state`. */
const byteAt = (i: number): number => ((state[i >> 2] as number) >>> (8 * (i & 3))) & 255;

/** Leaves the digest in `state`. */
function sum(bytes: Uint8Array): void {
  state[0] = 0x67452301;
  state[1] = 0xefcdab89;
  state[2] = 0x98badcfe;
  state[3] = 0x10325476;
  const { length } = bytes;
  const whole = length - (length % BLOCK_BYTES);
  for (let at = 0; at < whole; at += BLOCK_BYTES) addBlock(bytes, at);
  const rest = length - whole;
  tail.fill(0);
  for (let i = 0; i < rest; i++) tail[i] = bytes[whole + i] as number;
  tail[rest] = 0x80;
  const last = rest < LENGTH_AT ? 0 : BLOCK_BYTES;
  writeWord(last + LENGTH_AT, length << 3);
  writeWord(last + LENGTH_AT + 4, Math.floor(length / HIGH_UNIT));
  for (let at = 0; at <= last; at += BLOCK_BYTES) addBlock(tail, at);
}

function writeWord(at: number, word: number): void {
  for (let i = 0; i < 4; i++) tail[at + i] = word >>> (8 * i);
}

function addBlock(bytes: Uint8Array, at: number): void {
  for (let i = 0; i < STEPS; i++)
    terms[i] = (SINES[i] as number) + wordAt(bytes, at + 4 * (ORDER[i] as number));
  turn(terms);
}

const wordAt = (bytes: Uint8Array, at: number): number =>
  (bytes[at] as number) |
  ((bytes[at + 1] as number) << 8) |
  ((bytes[at + 2] as number) << 16) |
  ((bytes[at + 3] as number) << 24);

/** The four rounds over what each step adds, its word and its sine; for which most of the time goes: nothing is called in here. */
function turn(terms: Int32Array): void {
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  for (let i = 0; i < 16; i += 4) {
    a = (a + ((b & c) | (~b & d)) + (terms[i] as number)) | 0;
    a = (b + ((a << 7) | (a >>> 25))) | 0;
    d = (d + ((a & b) | (~a & c)) + (terms[i + 1] as number)) | 0;
    d = (a + ((d << 12) | (d >>> 20))) | 0;
    c = (c + ((d & a) | (~d & b)) + (terms[i + 2] as number)) | 0;
    c = (d + ((c << 17) | (c >>> 15))) | 0;
    b = (b + ((c & d) | (~c & a)) + (terms[i + 3] as number)) | 0;
    b = (c + ((b << 22) | (b >>> 10))) | 0;
  }
  for (let i = 16; i < 32; i += 4) {
    a = (a + ((b & d) | (c & ~d)) + (terms[i] as number)) | 0;
    a = (b + ((a << 5) | (a >>> 27))) | 0;
    d = (d + ((a & c) | (b & ~c)) + (terms[i + 1] as number)) | 0;
    d = (a + ((d << 9) | (d >>> 23))) | 0;
    c = (c + ((d & b) | (a & ~b)) + (terms[i + 2] as number)) | 0;
    c = (d + ((c << 14) | (c >>> 18))) | 0;
    b = (b + ((c & a) | (d & ~a)) + (terms[i + 3] as number)) | 0;
    b = (c + ((b << 20) | (b >>> 12))) | 0;
  }
  for (let i = 32; i < 48; i += 4) {
    a = (a + (b ^ c ^ d) + (terms[i] as number)) | 0;
    a = (b + ((a << 4) | (a >>> 28))) | 0;
    d = (d + (a ^ b ^ c) + (terms[i + 1] as number)) | 0;
    d = (a + ((d << 11) | (d >>> 21))) | 0;
    c = (c + (d ^ a ^ b) + (terms[i + 2] as number)) | 0;
    c = (d + ((c << 16) | (c >>> 16))) | 0;
    b = (b + (c ^ d ^ a) + (terms[i + 3] as number)) | 0;
    b = (c + ((b << 23) | (b >>> 9))) | 0;
  }
  for (let i = 48; i < 64; i += 4) {
    a = (a + (c ^ (b | ~d)) + (terms[i] as number)) | 0;
    a = (b + ((a << 6) | (a >>> 26))) | 0;
    d = (d + (b ^ (a | ~c)) + (terms[i + 1] as number)) | 0;
    d = (a + ((d << 10) | (d >>> 22))) | 0;
    c = (c + (a ^ (d | ~b)) + (terms[i + 2] as number)) | 0;
    c = (d + ((c << 15) | (c >>> 17))) | 0;
    b = (b + (d ^ (c | ~a)) + (terms[i + 3] as number)) | 0;
    b = (c + ((b << 21) | (b >>> 11))) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
}
