import type { Lure } from '../amounts';
import type { Level } from '../contract';

export type QueueType = 'standard' | 'fifo';
/** Where a message is, or where its time ran out. */
export const FATES = ['in-source', 'in-dlq', 'expired-source', 'expired-dlq'] as const;
export type Fate = (typeof FATES)[number];
export const CHANGES = [
  'raise-dlq',
  'raise-source',
  'raise-receives',
  'raise-visibility',
  'long-poll',
  'fifo-dlq',
] as const;
export type Change = (typeof CHANGES)[number];

/** Times in hours. `type` is that of both queues; the dead-letter queue always has its source's type. */
export type RetentionParams = { frame: number; level: Level; type: QueueType; defaultH: number } & (
  | { direction: 'left'; sourceH: number; dlqH: number; movedAtH: number; lures: readonly Lure[] }
  | { direction: 'needed'; sourceH: number; inspectH: number; lures: readonly Lure[] }
  | {
      direction: 'fate';
      sourceH: number;
      dlqH: number;
      movedAtH: number;
      lookH: number;
      fates: readonly Fate[];
    }
  | { direction: 'expires'; sourceH: number; dlqH: number; movedAtH: number }
  | { direction: 'lowered'; fromH: number; toH: number; agesH: readonly number[] }
  | {
      direction: 'lost';
      place: 'source' | 'dlq';
      sourceH: number;
      dlqH: number;
      lookH: number;
      changes: readonly Change[];
    }
);
export type Direction = RetentionParams['direction'];
export type In<D extends Direction> = RetentionParams & { direction: D };
