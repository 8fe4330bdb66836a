import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import type { DrawContext } from '../numeric-question';

/** What may be asked; the first four need no jitter. */
export type Direction =
  | 'nth-wait'
  | 'total-wait'
  | 'first-capped'
  | 'retries-in-budget'
  | 'equal-jitter-shortest'
  | 'full-jitter-average'
  | 'decorrelated-longest';

/** Times in milliseconds. */
export type Question = {
  readonly direction: Direction;
  readonly base: number;
  readonly cap: number;
  /** Retries counted from 1; for `decorrelated-longest` unused (0). */
  readonly retry: number;
  /** Time allowed for waiting, or the previous wait of decorrelated jitter; else 0. */
  readonly given: number;
};

const PLAIN: readonly Direction[] = ['nth-wait', 'total-wait', 'first-capped', 'retries-in-budget'];
const JITTERED: readonly Direction[] = [
  'equal-jitter-shortest',
  'full-jitter-average',
  'decorrelated-longest',
];

export const directions = (level: Level): readonly Direction[] =>
  level === 1 ? PLAIN : [...PLAIN, ...JITTERED];

const BASES: Readonly<Record<Level, readonly number[]>> = {
  1: [50, 100, 200, 250, 400, 500, 800, 1000, 1500, 2000],
  2: [50, 100, 150, 200, 250, 300, 400, 500, 600, 800, 1000, 1500, 2000, 3000],
  3: [75, 120, 150, 250, 300, 350, 400, 450, 600, 700, 750, 900, 1200, 1500, 2500],
};
const CAPS: readonly number[] = [2, 3, 4, 5, 6, 8, 10, 12, 15, 16, 20, 24, 25, 30, 32, 40, 45, 60, 90, 120];

/** Numbers for one direction, or undefined when the cap would make the question trivial. */
export function draw(rng: Rng, { direction, level }: DrawContext<Direction>): Question | undefined {
  const base = rng.pick(BASES[level]);
  const cap = rng.pick(CAPS) * 1000;
  if (cap < base * 4 || cap > base * 400) return undefined;
  const retry = rng.int(3, level === 1 ? 6 : 8);
  const binds = base * 2 ** (retry - 1) > cap;
  // The cap is the trap of the harder levels; at level 1 it may stand in the way or not.
  if (level === 3 && !binds && direction !== 'decorrelated-longest') return undefined;
  switch (direction) {
    case 'first-capped':
      return { direction, base, cap, retry: 0, given: 0 };
    case 'retries-in-budget': {
      const given = rng.int(2, level === 1 ? 60 : 180) * 1000;
      // Beyond some ten waits it is counting, not reasoning.
      return given <= cap * 9 ? { direction, base, cap, retry: 0, given } : undefined;
    }
    case 'decorrelated-longest': {
      const given = base * rng.int(2, 40);
      return given < cap ? { direction, base, cap, retry: 0, given } : undefined;
    }
    default:
      return { direction, base, cap, retry, given: 0 };
  }
}
