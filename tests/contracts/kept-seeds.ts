import type { Level } from '@/core/generators/contract';
import type { DrawRequest } from '@/core/generators/draw-item';
import type { Profile } from '@/core/kernel/ids';
import { LIMITS } from '../support/limits';

/** Seeds whose proof ever failed, by generator: they are proved with every commit, and never taken away. */
const KEPT: Readonly<Record<string, readonly (readonly [seed: string, Level, Profile])[]>> = {
  // A wrong statement that was true by its words: a time shorter than the one that holds.
  'delay-or-visibility': [
    ['s1', 2, 'exam'],
    ['s2', 3, 'today'],
    ['s7', 2, 'exam'],
    ['s11', 3, 'exam'],
    ['s24', 1, 'today'],
  ],
  // A message too old for its dead-letter queue at the moment it moves; messages of one hour taken for duplicates.
  'retention-and-dlq': [
    ['s72', 1, 'today'],
    ['s123', 1, 'exam'],
    ['s656', 3, 'today'],
    ['s1222', 2, 'today'],
  ],
  'purge-delete-type': [
    ['s1', 2, 'exam'],
    ['s17', 3, 'exam'],
  ],
};

/** Requests that draw the kept seeds of a generator. */
export const keptRequests = (slug: string): readonly DrawRequest[] =>
  (KEPT[slug] ?? []).map(([seed, level, profile]) => ({ seed, level, profile, limits: LIMITS[profile] }));
