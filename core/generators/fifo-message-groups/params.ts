import type { Level } from '../contract';

/** A message of the queue, in the order sent; `held` by a worker, `done` when deleted, else waiting. */
export interface Waiting {
  readonly group: string;
  readonly state: 'waiting' | 'held' | 'done';
}

/** What a team asks of the order. */
export const NEEDS = ['per-key', 'whole', 'none'] as const;
export type Need = (typeof NEEDS)[number];
/** What the producer puts into MessageGroupId. */
export const CHOICES = ['key', 'constant', 'unique', 'sender'] as const;
export type Choice = (typeof CHOICES)[number];

/** Times in seconds. */
export type GroupParams = { frame: number; level: Level } & (
  | { direction: 'next'; messages: readonly Waiting[] }
  | { direction: 'blocked'; visibility: number; passed: number; ahead: number }
  | { direction: 'busy'; groups: readonly number[]; workers: number }
  | { direction: 'choose'; need: Need; keys: number; senders: number; choices: readonly Choice[] }
);
export type Direction = GroupParams['direction'];
export type In<D extends Direction> = GroupParams & { direction: D };

/** Messages are named by their number, from 1. */
export const messageId = (index: number): string => `m${index + 1}`;
