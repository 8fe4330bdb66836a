import type { Level } from '../contract';

/** What the function did with a batch, and whether the mapping has ReportBatchItemFailures (`on`). */
export const OUTCOMES = [
  'off-throws',
  'off-list',
  'on-list',
  'on-empty',
  'on-throws',
  'on-malformed',
  'fifo-rest',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Which messages of a batch are seen again. */
export const FATES = ['all', 'failed-only', 'none', 'from-failed-on'] as const;
export type Fate = (typeof FATES)[number];

/** Messages are numbered from 1 in the order they stand in the batch. */
export type PartialParams = { frame: number; level: Level; size: number } & (
  | { direction: 'reported'; failed: readonly number[]; listed: readonly number[] }
  | { direction: 'fifo'; at: number }
  | { direction: 'send'; refused: readonly number[] }
  | { direction: 'delete'; failed: readonly number[]; undeleted: readonly number[] }
  | { direction: 'fate'; outcome: Outcome; failed: readonly number[]; fates: readonly Fate[] }
);
export type Direction = PartialParams['direction'];
export type In<D extends Direction> = PartialParams & { direction: D };

/** Message numbers of a batch: 1 to its size. */
export const batchOf = ({ size }: Pick<PartialParams, 'size'>): number[] =>
  Array.from({ length: size }, (_, i) => i + 1);
