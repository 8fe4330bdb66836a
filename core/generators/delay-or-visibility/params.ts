import type { Lure } from '../amounts';
import type { Level } from '../contract';

export type QueueType = 'standard' | 'fifo';
export const SETTINGS = ['queue-delay', 'timer', 'visibility', 'change', 'wait', 'retention'] as const;
export type Setting = (typeof SETTINGS)[number];
export const NEEDS = ['all-new', 'some-new', 'all-new-fifo', 'in-work', 'one-longer', 'empty-polls'] as const;
export type Need = (typeof NEEDS)[number];
/** Statements about a queue with a delay and a visibility timeout, and one message with a timer of its own. */
export const CLAIMS = [
  'new-hidden-by-delay',
  'received-hidden-by-visibility',
  'timer-replaces-delay',
  'new-hidden-by-visibility',
  'received-hidden-by-delay',
  'delay-after-return',
  'timer-added-to-delay',
  'both-after-receive',
] as const;
export type Claim = (typeof CLAIMS)[number];

/** Times in seconds. */
export type DelayParams = { frame: number; level: Level; defaultTimeout: number } & (
  | { direction: 'setting'; need: Need; seconds: number; settings: readonly Setting[] }
  | { direction: 'first'; type: QueueType; delay: number; timer: number | null; visibility: number }
  | { direction: 'second'; delay: number; waited: number; visibility: number; lures: readonly Lure[] }
  | {
      direction: 'changed';
      type: QueueType;
      before: number;
      after: number;
      at: number;
      lures: readonly Lure[];
    }
  | { direction: 'claims'; delay: number; visibility: number; timer: number; claims: readonly Claim[] }
);
export type Direction = DelayParams['direction'];
export type In<D extends Direction> = DelayParams & { direction: D };
