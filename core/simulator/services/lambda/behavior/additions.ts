import type { Keeping } from './behavior';
import { operand } from './conditions';
import type { View } from './view';

/** What an invocation adds to a number in a cache. */
export interface Addition {
  readonly cache: string;
  readonly key: string;
  readonly add: number;
}

/** The additions of an event: over all its records; what is no number counts as 0. */
export const additionsOf = (keeps: readonly Keeping[], { records }: View): readonly Addition[] =>
  keeps.map(({ cache, key, add = 1 }) => ({
    cache,
    key,
    add: records.reduce((sum, { value }) => sum + (Number(operand(add, value)) || 0), 0),
  }));
