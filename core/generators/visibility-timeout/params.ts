import type { Lure } from '../amounts';
import type { Level } from '../contract';

/** Seconds unless named otherwise. */
export interface Rules {
  defaultTimeout: number;
  /** Longest time a message may stay hidden after one receive. */
  total: number;
  /** Advised multiple of the function timeout behind an SQS trigger. */
  factor: number;
  batch: number;
}

export const CAUSES = ['short', 'no-delete', 'slow-retry', 'varies'] as const;
export type Cause = (typeof CAUSES)[number];
export const CHANGES = [
  'raise',
  'delete',
  'lower',
  'heartbeat',
  'delay',
  'long-poll',
  'retention',
  'fifo',
] as const;
export type Change = (typeof CHANGES)[number];
export const STEPS = ['sent', 'received', 'extended', 'crashed', 'visible', 'again', 'deleted'] as const;
export type Step = (typeof STEPS)[number];

export type VisibilityParams = { frame: number; level: Level; rules: Rules } & (
  | { direction: 'trigger'; timeout: number; window: number; receives: number; lures: readonly Lure[] }
  | { direction: 'reappears'; visibility: number; at: number; extension: number; lures: readonly Lure[] }
  | {
      direction: 'fits';
      fastest: number;
      slowest: number;
      retryWithin: number;
      fitting: number;
      lures: readonly Lure[];
    }
  | { direction: 'moves'; visibility: number; receives: number }
  | { direction: 'room'; elapsed: number; visibility: number }
  | { direction: 'symptom'; cause: Cause; visibility: number; processing: number; changes: readonly Change[] }
  | { direction: 'life'; visibility: number; extension: number; shown: readonly Step[] }
);
export type Direction = VisibilityParams['direction'];
export type In<D extends Direction> = VisibilityParams & { direction: D };
