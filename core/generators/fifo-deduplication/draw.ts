import { type Limits, limit } from '../../facts/limits';
import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import { STORIES } from '../stories';
import {
  CASES,
  type Case,
  type DedupParams,
  type Direction,
  FATES,
  type In,
  type Scope,
  type Send,
} from './params';
import { delivered } from './solve';

const DIRECTIONS: Readonly<Record<Level, readonly Direction[]>> = {
  1: ['second', 'second', 'stored', 'count', 'retry'],
  2: ['second', 'stored', 'count', 'retry'],
  3: ['second', 'stored', 'stored', 'count', 'retry'],
};
const BASIC: readonly Case[] = ['again-soon', 'again-late', 'after-delete', 'no-id'];
/** Keeps every instant this far from the end of the interval, in seconds. */
const CLEAR = 20;

export function draw(rng: Rng, level: Level, limits: Limits): DedupParams {
  const interval = limit(limits, 'sqs.fifo.dedup.interval');
  const base = { frame: rng.int(0, STORIES.length - 1), level, interval };
  const direction = rng.pick(DIRECTIONS[level]);
  for (let attempt = 0; attempt < 200; attempt++) {
    const drawn = drawDirection(rng, direction, base);
    if (drawn) return drawn;
  }
  throw new RangeError(`fifo-deduplication: no ${direction} found`);
}

type Base = Pick<DedupParams, 'frame' | 'level' | 'interval'>;

function drawDirection(rng: Rng, direction: Direction, base: Base): DedupParams | null {
  switch (direction) {
    case 'second':
      return drawSecond(rng, base);
    case 'stored':
    case 'count':
      return drawSends(rng, direction, base);
    case 'retry': {
      // Not a divisor: a retry exactly at the end of the interval would be in doubt.
      const every = rng.int(7, 29) * 5 + rng.pick([1, 2, 3, 4] as const);
      const rest = base.interval % every;
      return rest < 5 || every - rest < 5 ? null : { ...base, direction, every };
    }
  }
}

function drawSecond(rng: Rng, base: Base): In<'second'> {
  const which = rng.pick(base.level === 1 ? BASIC : CASES);
  const early = rng.int(2, (base.interval - CLEAR) / 10) * 10;
  const gap = which === 'again-late' ? base.interval + rng.int(CLEAR / 10, 90) * 10 : early;
  return { ...base, direction: 'second', case: which, gap, fates: rng.shuffle(FATES) };
}

/** Five sends of two or three IDs, some of them more than the interval apart. */
function drawSends(rng: Rng, direction: 'stored' | 'count', base: Base): DedupParams | null {
  const scope: Scope = base.level > 1 && rng.int(0, 1) === 0 ? 'messageGroup' : 'queue';
  const ids = base.level === 1 ? ['A', 'B'] : ['A', 'B', 'C'];
  const groups = base.level === 1 ? ['x'] : ['x', 'y'];
  let at = 0;
  const sends: Send[] = [];
  for (let i = 0; i < 5; i++) {
    sends.push({ id: rng.pick(ids), group: rng.pick(groups), at });
    at += rng.int(2, 20) * 10;
  }
  const kept = delivered({ scope, sends, interval: base.interval }).length;
  if (kept < 2 || kept > 4 || isNearTheEnd(sends, base.interval)) return null;
  return { ...base, direction, scope, sends };
}

/** Whether two sends of one ID are nearly the interval apart, or a group alone tells the answer. */
const isNearTheEnd = (sends: readonly Send[], interval: number): boolean =>
  sends.some((one, i) =>
    sends.slice(i + 1).some(({ id, at }) => id === one.id && Math.abs(at - one.at - interval) < CLEAR),
  );
