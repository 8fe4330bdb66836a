import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import { STORIES } from '../stories';
import { batchOf, type Direction, FATES, OUTCOMES, type Outcome, type PartialParams } from './params';

const DIRECTIONS: readonly Direction[] = ['reported', 'fifo', 'send', 'delete', 'fate', 'fate'];
const FATES_BY_LEVEL: Readonly<Record<Level, readonly Outcome[]>> = {
  1: ['off-throws', 'on-list', 'on-empty', 'on-throws'],
  2: OUTCOMES,
  // Where what the function does and what becomes of the batch come apart.
  3: ['off-list', 'on-empty', 'on-malformed', 'fifo-rest'],
};

export function draw(rng: Rng, level: Level): PartialParams {
  const base = { frame: rng.int(0, STORIES.length - 1), level, size: rng.int(5, level === 1 ? 6 : 7) };
  const direction = rng.pick(DIRECTIONS);
  switch (direction) {
    case 'reported':
      return { ...base, direction, ...drawReport(rng, base) };
    case 'fifo':
      return { ...base, direction, at: rng.int(2, base.size - 1) };
    case 'send':
      return { ...base, direction, refused: some(rng, batchOf(base), rng.int(2, 3)) };
    case 'delete': {
      const [first = 0, second = 0, third = 0] = rng.shuffle(batchOf(base));
      const failed = rng.int(0, 1) === 0 ? [first] : [first, third].sort(ascending);
      return { ...base, direction, failed, undeleted: [second] };
    }
    case 'fate': {
      const outcome = rng.pick(FATES_BY_LEVEL[level]);
      return {
        ...base,
        direction,
        outcome,
        failed: drawFailed(rng, base, outcome),
        fates: rng.shuffle(FATES),
      };
    }
  }
}

type Base = Pick<PartialParams, 'frame' | 'level' | 'size'>;

const ascending = (a: number, b: number): number => a - b;
const some = (rng: Rng, from: readonly number[], count: number): number[] =>
  rng.sample(from, count).sort(ascending);

/** From level 2 the list differs from what really failed: a failure swallowed, or a processed message listed. */
function drawReport(rng: Rng, base: Base): { failed: number[]; listed: number[] } {
  const failed = some(rng, batchOf(base), rng.int(2, 3));
  if (base.level === 1) return { failed, listed: failed };
  const processed = batchOf(base).filter((message) => !failed.includes(message));
  const [swallowed] = failed.length === 3 || rng.int(0, 1) === 0 ? rng.sample(failed, 1) : [];
  const kept = failed.filter((message) => message !== swallowed);
  const extra = kept.length < 2 || rng.int(0, 1) === 0 ? rng.sample(processed, 1) : [];
  return { failed, listed: [...kept, ...extra].sort(ascending) };
}

/** Two failures that are not the end of the batch, or the single one at which a FIFO handler stops. */
function drawFailed(rng: Rng, { size }: Base, outcome: Outcome): number[] {
  if (outcome === 'fifo-rest') return [rng.int(2, size - 2)];
  // Not the first message: then all of the batch would come after it.
  const first = rng.int(2, size - 2);
  return [first, rng.int(first + 1, size - 1)];
}
