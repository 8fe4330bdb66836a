import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import type { DrawContext } from '../numeric-question';

export type Direction =
  | 'which-shard'
  | 'first-hash'
  | 'split-point'
  | 'keys-on-shard'
  | 'after-split'
  | 'merge-partner';

/** Hashes are the leading 32 bits of MD5 values. Parameters a direction does not use are 0 or empty. */
export type Question = {
  readonly direction: Direction;
  /** Shards of equal hash key ranges, numbered from 0 upwards. */
  readonly shards: number;
  /** The shard asked about or split. */
  readonly shard: number;
  readonly hash: number;
  /** 1 when the lower half of a split shard has the higher number. */
  readonly flipped: number;
  /** Hashes of several keys, joined by commas. */
  readonly hashes: string;
};

const BASIC: readonly Direction[] = ['which-shard', 'first-hash', 'split-point', 'keys-on-shard'];

export const directions = (level: Level): readonly Direction[] =>
  level === 1 ? BASIC : [...BASIC, 'after-split', 'merge-partner'];

/** Powers of two show in the first digits; other numbers take a calculation. */
const COUNTS: Readonly<Record<Level, readonly number[]>> = {
  1: [4, 8],
  2: [4, 5, 8, 10, 16],
  3: [5, 6, 7, 9, 10, 12],
};
const EVEN_COUNTS: readonly number[] = [4, 8, 16, 32];
const RING = 2 ** 32;

/** A hash that its eight digits place beyond doubt: never next to a border of `shards` ranges. */
function clearHash(rng: Rng, shards: number): number {
  for (;;) {
    const hash = rng.u32();
    const place = (hash / RING) * shards;
    if (Math.abs(place - Math.round(place)) > 0.002) return hash;
  }
}

/** Numbers for one direction; undefined when the question would be trivial. */
export function draw(rng: Rng, { direction, level }: DrawContext<Direction>): Question | undefined {
  const shards = rng.pick(COUNTS[level]);
  const none = { direction, shards, shard: 0, hash: 0, flipped: 0, hashes: '' };
  switch (direction) {
    case 'which-shard':
      return { ...none, hash: clearHash(rng, shards) };
    case 'first-hash':
    case 'split-point': {
      const even = rng.pick(EVEN_COUNTS);
      return { ...none, shards: even, shard: rng.int(1, even - 1) };
    }
    case 'keys-on-shard': {
      const shard = rng.int(0, shards - 1);
      const hashes = Array.from({ length: rng.int(6, level === 1 ? 7 : 10) }, () => {
        // Half of the keys are steered to the shard asked about; a uniform draw would mostly give 0 or 1.
        const near = ((shard + 0.05 + rng.int(0, 90) / 100) / shards) * RING;
        return rng.int(0, 1) ? Math.floor(near) : clearHash(rng, shards);
      });
      return { ...none, shard, hashes: hashes.join(',') };
    }
    case 'after-split': {
      if (shards > 10) return undefined;
      const shard = rng.int(0, shards - 1);
      const inside = ((shard + 0.03 + rng.int(0, 94) / 100) / shards) * RING;
      const hash = rng.int(0, 2) ? Math.floor(inside) : clearHash(rng, shards * 2);
      const place = (hash / RING) * shards * 2;
      if (Math.abs(place - Math.round(place)) < 0.02) return undefined;
      return { ...none, shard, hash, flipped: rng.int(0, 1) };
    }
    case 'merge-partner':
      return shards > 4 && shards <= 10
        ? { ...none, shard: rng.int(0, shards - 1), hash: rng.int(0, 1), flipped: rng.int(0, 1) }
        : undefined;
  }
}
