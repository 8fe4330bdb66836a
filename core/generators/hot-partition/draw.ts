import { type Limits, limit } from '../../facts/limits';
import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import type { DrawContext } from '../numeric-question';

export type Direction =
  | 'refused'
  | 'suffixes'
  | 'stream-limit'
  | 'hot-shard-load'
  | 'aggregation'
  | 'which-shard'
  | 'remedy';

/** Rates per second, sizes in bytes. Parameters a direction does not use are 0 or empty. */
export type Question = {
  readonly direction: Direction;
  readonly shards: number;
  /** Records per second of the stream, or of the hot key where only that one counts. */
  readonly rate: number;
  /** Bytes per record, partition key included. */
  readonly size: number;
  /** Percent of the records that carry the hot key. */
  readonly share: number;
  /** `records:bytes` per second of each shard, joined by commas. */
  readonly loads: string;
  /** What ails the stream, for `remedy`. */
  readonly ailment: number;
  readonly maxRecords: number;
  readonly maxBytes: number;
};

/** What may be wrong: one key heavy in bytes, one key of many tiny records in order, or too little in all. */
export const AILMENTS = { heavyKey: 1, tinyRecords: 2, evenLoad: 3 } as const;
export const REMEDIES = {
  suffix: 1,
  aggregate: 2,
  addShards: 3,
  fanOut: 4,
  retention: 5,
  retryAtOnce: 6,
} as const;

const BASIC: readonly Direction[] = ['refused', 'hot-shard-load', 'which-shard', 'suffixes', 'remedy'];

export const directions = (level: Level): readonly Direction[] =>
  level === 1 ? BASIC : [...BASIC, 'stream-limit', 'aggregation'];

const SIZES: Readonly<Record<Level, readonly number[]>> = {
  1: [256, 512, 1024, 2048, 4096],
  2: [256, 512, 768, 1024, 2048, 4096, 8192],
  3: [300, 640, 800, 1280, 1600, 2560, 3200, 5120],
};

/** Loads of the shards, of which exactly one is beyond a limit; the busiest by the other measure is within both. */
function drawLoads(rng: Rng, shards: number, maxRecords: number, maxBytes: number): string {
  const kib = maxBytes / 1024;
  const hot = rng.int(0, shards - 1);
  const byBytes = rng.int(0, 1) === 1;
  const loads = Array.from({ length: shards }, (_, shard) => {
    if (shard !== hot) return [rng.int(20, 97) * (maxRecords / 100), rng.int(20, 97) * Math.floor(kib / 100)];
    const over = rng.int(104, 150);
    return byBytes
      ? [rng.int(8, 40) * (maxRecords / 100), over * Math.ceil(kib / 100)]
      : [over * (maxRecords / 100), rng.int(8, 40) * Math.floor(kib / 100)];
  });
  return loads.map(([records, bytes]) => `${records}:${(bytes ?? 0) * 1024}`).join(',');
}

/** What a shard takes in a second. */
export const registered = (limits: Limits) => ({
  maxRecords: limit(limits, 'kds.shard.write.records'),
  maxBytes: limit(limits, 'kds.shard.write.bytes'),
});

/** Numbers for one direction; undefined when nothing would be throttled or the load would be absurd. */
export function draw(rng: Rng, { direction, level, limits }: DrawContext<Direction>): Question | undefined {
  const { maxRecords, maxBytes } = registered(limits);
  const none = {
    direction,
    shards: 0,
    rate: 0,
    size: 0,
    share: 0,
    loads: '',
    ailment: 0,
    maxRecords,
    maxBytes,
  };
  const size = rng.pick(SIZES[level]);
  const rate = rng.int(6, 90) * (level === 3 ? 75 : 100);
  const allowed = Math.min(maxRecords, maxBytes / size);
  switch (direction) {
    case 'refused':
      return rate > allowed && rate < allowed * 6
        ? { ...none, shards: rng.int(4, 24), rate, size }
        : undefined;
    case 'suffixes':
      return rate > allowed * 1.5 ? { ...none, shards: rng.int(20, 60), rate, size } : undefined;
    case 'stream-limit': {
      const shards = rng.int(4, 30);
      const share = rng.pick([5, 8, 10, 20, 25, 40, 50]);
      // The shard of the hot key has to be the first to throttle.
      return share * (shards - 1) > 100 - share ? { ...none, shards, size, share } : undefined;
    }
    case 'hot-shard-load': {
      const shards = rng.pick(level === 1 ? [4, 5, 10] : [4, 5, 8, 10, 20]);
      const share = rng.int(2, 12) * 5;
      const load = (rate * share) / 100 + (rate * (100 - share)) / 100 / shards;
      return Number.isInteger(load) ? { ...none, shards, rate, share } : undefined;
    }
    case 'aggregation': {
      const small = rng.pick([40, 50, 60, 80, 100, 120, 150]);
      const fits = rate > maxRecords * 1.2 && rate * small <= maxBytes;
      return fits ? { ...none, rate, size: small } : undefined;
    }
    case 'which-shard': {
      const shards = level === 1 ? 4 : rng.int(4, 6);
      return { ...none, shards, loads: drawLoads(rng, shards, maxRecords, maxBytes) };
    }
    case 'remedy':
      return { ...none, shards: rng.int(3, 20), ailment: rng.int(1, 3) };
  }
}
