import type { Level } from '../contract';

export const CALLS = ['purge', 'delete-queue', 'delete-message', 'set-attributes', 'new-queue'] as const;
export type Call = (typeof CALLS)[number];
export const GOALS = [
  'empty-keep',
  'remove-all',
  'one-done',
  'longer-life',
  'make-fifo',
  'make-standard',
] as const;
export type Goal = (typeof GOALS)[number];
/** What is left when a call has done its work. */
export const REMAINS = [
  'empty-queue',
  'nothing',
  'in-flight',
  'visible',
  'default-queue',
  'all-messages',
] as const;
export type Remain = (typeof REMAINS)[number];
export const REPLIES = ['ok', 'PurgeQueueInProgress', 'QueueDeletedRecently', 'QueueDoesNotExist'] as const;
export type Reply = (typeof REPLIES)[number];
export const SECONDS = ['purge-purge', 'delete-create', 'delete-send', 'purge-send'] as const;
export type Second = (typeof SECONDS)[number];
export const MOVES = ['dlq', 'queue', 'producers', 'drain', 'consumers', 'remove'] as const;
export type Move = (typeof MOVES)[number];

export interface Counts {
  visible: number;
  inFlight: number;
}

/** Times in seconds. */
export type PurgeParams = { frame: number; level: Level; purgeS: number; deleteS: number } & (
  | { direction: 'goal'; goal: Goal; calls: readonly Call[]; counts: Counts }
  | { direction: 'left'; call: 'purge' | 'delete-queue'; counts: Counts; remains: readonly Remain[] }
  | { direction: 'count'; counts: Counts; later: number; afterS: number }
  | { direction: 'reply'; second: Second; afterS: number; replies: readonly Reply[] }
  | { direction: 'migrate'; to: 'fifo' | 'standard'; shown: readonly Move[] }
  | { direction: 'match'; calls: readonly Call[]; counts: Counts; effects: readonly Call[] }
);
export type Direction = PurgeParams['direction'];
export type In<D extends Direction> = PurgeParams & { direction: D };
/** In the matching direction the effect of a call is named after it, with this in front. */
export const effectId = (call: Call): string => `effect-${call}`;
