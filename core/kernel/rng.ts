/**
 * Seeded randomness. The same seed gives the same numbers on every machine: only 32-bit integer
 * arithmetic is used. Never the source of a secret.
 */
export interface Rng {
  /** An integer in [0, 2^32). */
  u32(): number;
  /** An integer in [lo, hi], both ends included. */
  int(lo: number, hi: number): number;
  /** One of the values, each equally likely. */
  pick<T>(values: readonly T[]): T;
  /** A new array with the values in random order (Fisher-Yates). */
  shuffle<T>(values: readonly T[]): T[];
  /** `count` distinct values, in random order. */
  sample<T>(values: readonly T[], count: number): T[];
  /** An independent generator; what the fork draws never moves this one. */
  fork(label: string): Rng;
}

/** Largest span `int` accepts: one draw of 32 bits decides. */
const SPAN_MAX = 0x1_0000_0000;

/** FNV-1a over UTF-16 code units, then an avalanche step (murmur3's finalizer). */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * A generator for `seed` (any integer or text). Algorithm: sfc32 (Chris Doty-Humphrey's small fast
 * counter), seeded from a hash of the text and warmed up by 12 rounds.
 */
export function createRng(seed: number | string): Rng {
  const label = String(seed);
  let a = hash32(label);
  let b = hash32(`b:${label}`);
  let c = hash32(`c:${label}`);
  let counter = 1;

  const u32 = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) u32();

  const int = (lo: number, hi: number): number => {
    const span = hi - lo + 1;
    if (!Number.isInteger(lo) || !Number.isInteger(hi) || span < 1 || span > SPAN_MAX) {
      throw new RangeError(`rng.int needs integers lo <= hi less than 2^32 apart, got ${lo} and ${hi}`);
    }
    // Draws beyond the largest multiple of the span are thrown away: without it small values come up more often.
    const bound = SPAN_MAX - (SPAN_MAX % span);
    let draw = u32();
    while (draw >= bound) draw = u32();
    return lo + (draw % span);
  };

  const shuffle = <T>(values: readonly T[]): T[] => {
    const out = [...values];
    for (let i = out.length - 1; i > 0; i--) {
      const j = int(0, i);
      [out[i], out[j]] = [out[j] as T, out[i] as T];
    }
    return out;
  };

  return {
    u32,
    int,
    shuffle,
    pick<T>(values: readonly T[]): T {
      if (values.length === 0) throw new RangeError('rng.pick needs at least one value');
      return values[int(0, values.length - 1)] as T;
    },
    sample<T>(values: readonly T[], count: number): T[] {
      if (count > values.length) throw new RangeError(`rng.sample: ${count} of ${values.length} values`);
      return shuffle(values).slice(0, count);
    },
    fork: (forkLabel) => createRng(`${label}/${forkLabel}`),
  };
}
