import type { Level } from '../contract';

/** Circumstances of a second send; each decides by itself whether it is delivered. */
export const CASES = [
  'again-soon',
  'again-late',
  'other-group',
  'after-delete',
  'same-body',
  'other-attribute',
  'other-body',
  'no-id',
  'group-scope',
] as const;
export type Case = (typeof CASES)[number];
/** What becomes of the second send. */
export const FATES = ['delivered', 'dropped', 'refused', 'replaces'] as const;
export type Fate = (typeof FATES)[number];
/** Within what a repeated ID counts as a duplicate. */
export const SCOPES = ['queue', 'messageGroup'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Send {
  /** MessageDeduplicationId. */
  readonly id: string;
  readonly group: string;
  /** Seconds after the first send. */
  readonly at: number;
}

/** Times in seconds. */
export type DedupParams = { frame: number; level: Level; interval: number } & (
  | { direction: 'second'; case: Case; gap: number; fates: readonly Fate[] }
  | { direction: 'stored'; scope: Scope; sends: readonly Send[] }
  | { direction: 'count'; scope: Scope; sends: readonly Send[] }
  | { direction: 'retry'; every: number }
);
export type Direction = DedupParams['direction'];
export type In<D extends Direction> = DedupParams & { direction: D };

/** Sends are named by their number, from 1. */
export const sendId = (index: number): string => `s${index + 1}`;
