import { limit } from '../../facts/limits';
import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import type { DrawContext } from '../numeric-question';

export type Direction =
  | 'short-requests'
  | 'long-requests'
  | 'saved-requests'
  | 'factor'
  | 'saved-cost'
  | 'shortest-wait';

/** Parameters a direction does not use are 0. */
export type Question = {
  readonly direction: Direction;
  /** Threads that poll, over all workers. */
  readonly workers: number;
  readonly threads: number;
  /** Milliseconds from one short poll to the next. */
  readonly interval: number;
  /** WaitTimeSeconds. */
  readonly wait: number;
  /** Hours a day without messages. */
  readonly hours: number;
  readonly days: number;
  /** US cents for a million requests. */
  readonly price: number;
  /** Requests allowed in the period. */
  readonly budget: number;
};

const BASIC: readonly Direction[] = ['short-requests', 'long-requests', 'factor', 'saved-requests'];

export const directions = (level: Level): readonly Direction[] =>
  level === 1 ? BASIC : [...BASIC, 'saved-cost', 'shortest-wait'];

const INTERVALS: readonly number[] = [100, 125, 200, 250, 400, 500, 1000, 2000];
const WAITS: readonly number[] = [4, 5, 8, 10, 12, 15, 18, 20];

/** Numbers for one direction, or undefined when they do not come out even. */
export function draw(rng: Rng, { direction, level, limits }: DrawContext<Direction>): Question | undefined {
  const workers = rng.int(2, level === 1 ? 12 : 20);
  const threads = level === 1 ? 1 : rng.int(1, level === 3 ? 8 : 4);
  const hours = level === 1 ? 24 : rng.pick([6, 8, 10, 12, 16, 18, 20, 24]);
  const days = rng.pick(level === 1 ? [1, 7, 30] : [7, 14, 28, 30, 31]);
  const none = { direction, workers, threads, interval: 0, wait: 0, hours, days, price: 0, budget: 0 };
  const interval = rng.pick(INTERVALS);
  const waitMax = limit(limits, 'sqs.receive.waitTimeSeconds.max');
  const wait = rng.pick(WAITS.filter((each) => each <= waitMax));
  switch (direction) {
    case 'short-requests':
      return { ...none, interval };
    case 'long-requests':
      return { ...none, wait };
    case 'shortest-wait': {
      const seconds = workers * threads * hours * 3600 * days;
      // Aims at a whole wait, then loosens the budget so that the quotient has to be rounded.
      const aim = rng.int(3, waitMax);
      const budget = Math.ceil(((seconds / aim) * (1 + rng.int(0, 3) / 100)) / 1000) * 1000;
      return { ...none, budget };
    }
    case 'saved-cost':
      return { ...none, interval, wait, price: rng.pick([32, 40, 50, 60]) };
    default:
      return { ...none, interval, wait };
  }
}
