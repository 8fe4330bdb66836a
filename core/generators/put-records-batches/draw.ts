import { type Limits, limit } from '../../facts/limits';
import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import type { DrawContext } from '../numeric-question';

export type Direction = 'calls' | 'last-call' | 'largest-record' | 'resend' | 'duration';

/** Sizes in bytes. Parameters a direction does not use are 0. */
export type Question = {
  readonly direction: Direction;
  readonly records: number;
  /** Bytes per record, partition key included. */
  readonly size: number;
  /** Milliseconds per call. */
  readonly latency: number;
  /** FailedRecordCount of the first three calls. */
  readonly failed1: number;
  readonly failed2: number;
  readonly failed3: number;
  readonly maxRecords: number;
  readonly maxBytes: number;
  readonly shardRecords: number;
  readonly shardBytes: number;
  readonly recordBytes: number;
  readonly keyChars: number;
  readonly queueBatch: number;
};

const BASIC: readonly Direction[] = ['calls', 'last-call', 'largest-record', 'resend'];

export const directions = (level: Level): readonly Direction[] =>
  level === 1 ? BASIC : [...BASIC, 'duration'];

/** KiB per record: small ones meet the limit on records first, large ones the limit on bytes. */
const SIZES: Readonly<Record<Level, readonly number[]>> = {
  1: [1, 2, 3, 4, 5, 6, 8, 9, 10, 32, 40, 64],
  2: [2, 4, 8, 12, 16, 20, 24, 28, 32, 40, 48, 50, 64, 80, 100],
  3: [14, 18, 22, 26, 30, 36, 45, 55, 60, 70, 75, 90, 110, 130, 150, 190],
};

/** Limits of a call, and those that are mistaken for them. */
export const registered = (limits: Limits) => ({
  maxRecords: limit(limits, 'kds.putRecords.records.max'),
  maxBytes: limit(limits, 'kds.putRecords.request.max'),
  shardRecords: limit(limits, 'kds.shard.write.records'),
  shardBytes: limit(limits, 'kds.shard.write.bytes'),
  recordBytes: limit(limits, 'kds.record.size.default'),
  keyChars: limit(limits, 'kds.partitionKey.length.max'),
  queueBatch: limit(limits, 'sqs.batch.entries.max'),
});

/** Numbers for one direction; undefined when one call would do. */
export function draw(rng: Rng, { direction, level, limits }: DrawContext<Direction>): Question | undefined {
  const none = {
    direction,
    records: 0,
    size: 0,
    latency: 0,
    failed1: 0,
    failed2: 0,
    failed3: 0,
    ...registered(limits),
  };
  const size = rng.pick(SIZES[level]) * 1024;
  const records = rng.int(6, 130) * 50 + (level === 3 ? rng.int(1, 49) : 0);
  switch (direction) {
    case 'largest-record': {
      const step = level === 1 ? 20 : 5;
      return { ...none, records: rng.int(40 / step, none.maxRecords / step) * step };
    }
    case 'resend': {
      const failed = (): number => rng.int(0, 90);
      const drawn = { failed1: failed(), failed2: rng.int(0, 3) === 0 ? 0 : failed(), failed3: failed() };
      const total = drawn.failed1 + drawn.failed2 + drawn.failed3;
      // Exactly three calls, and small records, so that only the answers matter.
      const three = none.maxRecords * 2 + rng.int(2, 9) * 50;
      return total > 0 ? { ...none, ...drawn, records: three, size: 1024 } : undefined;
    }
    case 'duration':
      return records > none.maxRecords ? { ...none, records, size, latency: rng.int(2, 25) * 10 } : undefined;
    default:
      return records > none.maxRecords * 1.1 ? { ...none, records, size } : undefined;
  }
}
