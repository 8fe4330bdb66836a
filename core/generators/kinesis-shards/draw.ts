import { type Limits, limit } from '../../facts/limits';
import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import type { DrawContext } from '../numeric-question';

export type Direction =
  | 'write-load'
  | 'shared-readers'
  | 'enhanced-readers'
  | 'mixed-readers'
  | 'highest-rate'
  | 'most-consumers'
  | 'polling-interval';

/** Sizes in KiB, rates per second. Parameters a direction does not use are 0. */
export type Question = {
  readonly direction: Direction;
  readonly rate: number;
  readonly size: number;
  /** Applications that share the read throughput of a shard. */
  readonly shared: number;
  /** Applications with enhanced fan-out. */
  readonly enhanced: number;
  readonly shards: number;
  /** KiB per second a shard takes. */
  readonly writeKib: number;
  readonly writeRecords: number;
  /** KiB per second a shard gives to all its shared readers together. */
  readonly readKib: number;
  readonly fanOutKib: number;
  /** GetRecords calls per second and shard. */
  readonly readCalls: number;
};

const BASIC: readonly Direction[] = ['write-load', 'shared-readers', 'enhanced-readers', 'highest-rate'];
const FURTHER: readonly Direction[] = ['mixed-readers', 'most-consumers', 'polling-interval'];

export const directions = (level: Level): readonly Direction[] =>
  level === 1 ? BASIC : [...BASIC, ...FURTHER];

const SIZES: Readonly<Record<Level, readonly number[]>> = {
  1: [0.5, 1, 2, 4, 5, 8, 10, 16, 20],
  2: [0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12],
  3: [0.3, 0.4, 0.6, 0.75, 0.8, 1.2, 1.25, 1.5, 1.6, 2.2, 2.5, 3.5, 4.5, 7.5],
};

/** What a shard takes and gives. */
export const registered = (limits: Limits) => ({
  writeKib: limit(limits, 'kds.shard.write.bytes') / 1024,
  writeRecords: limit(limits, 'kds.shard.write.records'),
  readKib: limit(limits, 'kds.shard.read.bytes') / 1024,
  fanOutKib: limit(limits, 'kds.efo.throughput') / 1024,
  readCalls: limit(limits, 'kds.shard.read.tps'),
});

/** Numbers for one direction; undefined when the load fits one shard or needs dozens. */
export function draw(rng: Rng, { direction, level, limits }: DrawContext<Direction>): Question | undefined {
  const capacity = registered(limits);
  const rate = rng.int(4, 240) * (level === 3 ? 75 : 100);
  const size = rng.pick(SIZES[level]);
  const none = { direction, rate: 0, size: 0, shared: 0, enhanced: 0, shards: 0, ...capacity };
  const kib = rate * size;
  const shared = rng.int(2, 6);
  const fits = kib > capacity.writeKib * 0.8 && kib < capacity.writeKib * 30;
  switch (direction) {
    case 'write-load':
      return fits ? { ...none, rate, size } : undefined;
    case 'shared-readers':
      return fits ? { ...none, rate, size, shared } : undefined;
    case 'enhanced-readers':
      return fits ? { ...none, rate, size, enhanced: shared } : undefined;
    case 'mixed-readers':
      return fits ? { ...none, rate, size, shared, enhanced: rng.int(1, 4) } : undefined;
    case 'highest-rate':
      return { ...none, size, shards: rng.int(2, 24) };
    case 'most-consumers': {
      const shards = rng.int(2, 24);
      const possible = kib <= shards * capacity.writeKib && rate <= shards * capacity.writeRecords;
      return possible && kib * 12 > shards * capacity.readKib ? { ...none, rate, size, shards } : undefined;
    }
    case 'polling-interval':
      return { ...none, shared: rng.int(2, 12), shards: rng.int(2, 30) };
  }
}
