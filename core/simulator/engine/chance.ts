import { createRng } from '../../kernel/rng';

/** The world's randomness as plain data: the four words of an sfc32 generator (Chris Doty-Humphrey). */
export interface Chance {
  a: number;
  b: number;
  c: number;
  counter: number;
}

export function seedChance(seed: number | string): Chance {
  const rng = createRng(seed);
  return { a: rng.u32() | 0, b: rng.u32() | 0, c: rng.u32() | 0, counter: 1 };
}

/** The next integer in [0, 2^32). */
export function nextU32(chance: Chance): number {
  const sum = (((chance.a + chance.b) | 0) + chance.counter) | 0;
  chance.counter = (chance.counter + 1) | 0;
  chance.a = chance.b ^ (chance.b >>> 9);
  chance.b = (chance.c + (chance.c << 3)) | 0;
  chance.c = (((chance.c << 21) | (chance.c >>> 11)) + sum) | 0;
  return sum >>> 0;
}

const DIGITS = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
const DASH = 0x2d;
const UUID_LENGTH = 36;
const uuid = new Array<number>(UUID_LENGTH).fill(DASH);

/** Writes the eight digits of a word into the UUID in hand, around its dashes. */
function writeWord(word: number, at: readonly number[]): void {
  for (let digit = 0; digit < at.length; digit++)
    uuid[at[digit] as number] = DIGITS[(word >>> (28 - 4 * digit)) & 15] as number;
}

/** Where the digits of each word stand in `00000000-1111-1111-2222-222233333333`. */
const PLACES = [
  [0, 1, 2, 3, 4, 5, 6, 7],
  [9, 10, 11, 12, 14, 15, 16, 17],
  [19, 20, 21, 22, 24, 25, 26, 27],
  [28, 29, 30, 31, 32, 33, 34, 35],
] as const;

/** A random UUID of version 4 (RFC 9562), as a flat string: joining pieces would keep a tree of them in memory. */
export function nextUuid(chance: Chance): string {
  writeWord(nextU32(chance), PLACES[0]);
  writeWord((nextU32(chance) & 0xffff0fff) | 0x4000, PLACES[1]);
  writeWord((nextU32(chance) & 0x3fffffff) | 0x80000000, PLACES[2]);
  writeWord(nextU32(chance), PLACES[3]);
  return String.fromCharCode(...uuid);
}
