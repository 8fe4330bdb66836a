import { type Limits, limit } from '../../facts/limits';
import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import { STORIES } from '../stories';
import {
  CALLS,
  type Call,
  type Counts,
  type Direction,
  GOALS,
  type Goal,
  MOVES,
  type PurgeParams,
  REMAINS,
  REPLIES,
  type Remain,
  SECONDS,
} from './params';

const DIRECTIONS: Readonly<Record<Level, readonly Direction[]>> = {
  1: ['goal', 'goal', 'left', 'count', 'match', 'reply'],
  2: ['goal', 'left', 'count', 'reply', 'reply', 'migrate', 'match'],
  3: ['goal', 'left', 'reply', 'reply', 'migrate', 'migrate', 'count'],
};

export function draw(rng: Rng, level: Level, limits: Limits): PurgeParams {
  const base = {
    frame: rng.int(0, STORIES.length - 1),
    level,
    purgeS: limit(limits, 'sqs.purge.duration.max'),
    deleteS: limit(limits, 'sqs.queue.delete.duration.max'),
  };
  const counts: Counts = { visible: rng.int(12, 96) * 10, inFlight: rng.int(3, 90) };
  const direction = rng.pick(DIRECTIONS[level]);
  switch (direction) {
    case 'goal':
      return { ...base, direction, counts, ...drawGoal(rng, level) };
    case 'left': {
      const call = rng.pick(['purge', 'delete-queue'] as const);
      const key: Remain = call === 'purge' ? 'empty-queue' : 'nothing';
      const others = REMAINS.filter((remain) => remain !== key);
      return { ...base, direction, call, counts, remains: rng.shuffle([key, ...rng.sample(others, 3)]) };
    }
    case 'count':
      return { ...base, direction, counts, later: rng.int(3, 80), afterS: base.purgeS + rng.int(1, 24) * 10 };
    case 'reply':
      return {
        ...base,
        direction,
        second: rng.pick(SECONDS),
        afterS: drawAfter(rng, base.purgeS),
        replies: rng.shuffle(REPLIES),
      };
    case 'migrate':
      return {
        ...base,
        direction,
        to: rng.pick(['fifo', 'standard'] as const),
        shown: drawMoves(rng, level),
      };
    case 'match': {
      const calls = rng.sample(CALLS, level === 1 ? 3 : 4);
      const others = CALLS.filter((call) => !calls.includes(call));
      return { ...base, direction, calls, counts, effects: rng.shuffle([...calls, ...others.slice(0, 1)]) };
    }
  }
}

/** Well before or well after the waiting time, never on it. */
const drawAfter = (rng: Rng, waitS: number): number =>
  rng.int(0, 1) === 0 ? rng.int(1, waitS / 5 - 2) * 5 : waitS + rng.int(3, 40) * 5;

const RIGHT: Readonly<Record<Goal, Call>> = {
  'empty-keep': 'purge',
  'remove-all': 'delete-queue',
  'one-done': 'delete-message',
  'longer-life': 'set-attributes',
  'make-fifo': 'new-queue',
  'make-standard': 'new-queue',
};

function drawGoal(rng: Rng, level: Level) {
  const goal =
    level === 1 ? rng.pick(['empty-keep', 'remove-all', 'one-done', 'make-fifo'] as const) : rng.pick(GOALS);
  const others = CALLS.filter((call) => call !== RIGHT[goal]);
  return { goal, calls: rng.shuffle([RIGHT[goal], ...rng.sample(others, 3)]) };
}

const LEAVABLE = ['dlq', 'producers', 'drain', 'consumers', 'remove'] as const;

/** Four to six of the steps, in an order that is not the right one. The new queue ties the others together, so it stays. */
function drawMoves(rng: Rng, level: Level) {
  const left = rng.sample(LEAVABLE, level === 3 ? rng.int(0, 1) : rng.int(1, 2));
  const right = MOVES.filter((move) => !left.some((each) => each === move));
  let shown = rng.shuffle(right);
  while (shown.join() === right.join()) shown = rng.shuffle(right);
  return shown;
}
