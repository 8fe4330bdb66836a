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

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const hex = (word: number, shift: number): string => HEX[(word >>> shift) & 0xff] as string;

/** A random UUID of version 4 (RFC 9562). */
export function nextUuid(chance: Chance): string {
  const a = nextU32(chance);
  const b = (nextU32(chance) & 0xffff0fff) | 0x4000;
  const c = (nextU32(chance) & 0x3fffffff) | 0x80000000;
  const d = nextU32(chance);
  return (
    `${hex(a, 24)}${hex(a, 16)}${hex(a, 8)}${hex(a, 0)}-${hex(b, 24)}${hex(b, 16)}-${hex(b, 8)}${hex(b, 0)}-` +
    `${hex(c, 24)}${hex(c, 16)}-${hex(c, 8)}${hex(c, 0)}${hex(d, 24)}${hex(d, 16)}${hex(d, 8)}${hex(d, 0)}`
  );
}
