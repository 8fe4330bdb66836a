import { type Limits, limit } from '../../facts/limits';
import type { Rng } from '../../kernel/rng';
import { drawLures } from '../amounts';
import type { Level } from '../contract';
import { STORIES } from '../stories';
import {
  type Claim,
  type DelayParams,
  type Direction,
  NEEDS,
  type Need,
  type QueueType,
  type Setting,
} from './params';
import { visibleAfterChange, visibleAgain } from './solve';

const DIRECTIONS: Readonly<Record<Level, readonly Direction[]>> = {
  1: ['setting', 'setting', 'second', 'first', 'claims'],
  2: ['setting', 'second', 'first', 'changed', 'claims'],
  3: ['setting', 'second', 'first', 'changed', 'changed', 'claims'],
};

export function draw(rng: Rng, level: Level, limits: Limits): DelayParams {
  const base = {
    frame: rng.int(0, STORIES.length - 1),
    level,
    defaultTimeout: limit(limits, 'sqs.visibilityTimeout.default'),
  };
  const direction = rng.pick(DIRECTIONS[level]);
  for (let attempt = 0; attempt < 200; attempt++) {
    const drawn = drawDirection(rng, direction, base);
    if (drawn) return drawn;
  }
  throw new RangeError(`delay-or-visibility: no ${direction} found`);
}

type Base = { frame: number; level: Level; defaultTimeout: number };

/** Seconds within what a delay can be, in steps of ten. */
const drawDelay = (rng: Rng): number => rng.int(2, 60) * 10;

function drawDirection(rng: Rng, direction: Direction, base: Base): DelayParams | null {
  switch (direction) {
    case 'setting':
      return drawSetting(rng, base);
    case 'first':
      return drawFirst(rng, base);
    case 'second':
      return drawSecond(rng, base);
    case 'changed':
      return drawChanged(rng, base);
    case 'claims':
      return drawClaims(rng, base);
  }
}

/** Settings that are wrong beyond doubt for a need. */
const WRONG: Readonly<Record<Need, readonly Setting[]>> = {
  'all-new': ['timer', 'visibility', 'change', 'wait', 'retention'],
  'all-new-fifo': ['timer', 'visibility', 'change', 'wait', 'retention'],
  'some-new': ['queue-delay', 'visibility', 'change', 'wait', 'retention'],
  'in-work': ['queue-delay', 'timer', 'wait', 'retention'],
  'one-longer': ['queue-delay', 'timer', 'visibility', 'wait', 'retention'],
  'empty-polls': ['queue-delay', 'timer', 'visibility', 'change', 'retention'],
};
const RIGHT: Readonly<Record<Need, Setting>> = {
  'all-new': 'queue-delay',
  'all-new-fifo': 'queue-delay',
  'some-new': 'timer',
  'in-work': 'visibility',
  'one-longer': 'change',
  'empty-polls': 'wait',
};

function drawSetting(rng: Rng, base: Base): DelayParams {
  const need = base.level === 1 ? rng.pick(['all-new', 'in-work', 'empty-polls'] as const) : rng.pick(NEEDS);
  const settings = rng.shuffle([RIGHT[need], ...rng.sample(WRONG[need], 3)]);
  return { ...base, direction: 'setting', need, seconds: drawDelay(rng), settings };
}

function drawFirst(rng: Rng, base: Base): DelayParams | null {
  const type: QueueType = base.level === 3 && rng.int(0, 2) === 0 ? 'fifo' : 'standard';
  const delay = drawDelay(rng);
  const timer = type === 'fifo' || rng.int(0, 3) === 0 ? null : drawDelay(rng);
  if (timer === delay) return null;
  return { ...base, direction: 'first', type, delay, timer, visibility: rng.int(2, 40) * 30 };
}

function drawSecond(rng: Rng, base: Base): DelayParams | null {
  const delay = drawDelay(rng);
  const waited = base.level === 1 ? 0 : rng.int(1, 12) * 5;
  const visibility = rng.int(2, 40) * 30;
  const p = { ...base, direction: 'second' as const, delay, waited, visibility, lures: [] };
  const lures = drawLures(rng, visibleAgain(p), [
    { value: visibility, belief: 'visibility-counts-from-sending' },
    { value: delay, belief: 'delay-hides-after-receive' },
    { value: delay + waited, belief: 'message-stays-visible' },
    { value: waited + visibility, belief: 'delay-forgotten' },
    { value: delay + visibility, belief: 'waiting-forgotten' },
    { value: Math.abs(visibility - delay), belief: 'delay-shortens-visibility' },
    { value: 2 * delay + waited + visibility, belief: 'delay-after-return' },
    { value: delay + waited + 2 * visibility, belief: 'two-timeouts-needed' },
    { value: delay + waited + visibility + base.defaultTimeout, belief: 'default-timeout-is-added' },
  ]);
  return lures && { ...p, lures };
}

function drawChanged(rng: Rng, base: Base): DelayParams | null {
  const type: QueueType = rng.int(0, 1) === 0 ? 'fifo' : 'standard';
  const before = drawDelay(rng);
  const after = drawDelay(rng);
  const at = rng.int(1, 30) * 5;
  if (at >= before || at >= after || before === after) return null;
  const p = { ...base, direction: 'changed' as const, type, before, after, at, lures: [] };
  const lures = drawLures(rng, visibleAfterChange(p), [
    {
      value: type === 'fifo' ? before : after,
      belief: type === 'fifo' ? 'delay-change-never-reaches-waiting' : 'delay-change-reaches-waiting',
    },
    { value: at, belief: 'delay-change-releases-messages' },
    { value: at + after, belief: 'new-delay-counts-from-the-change' },
    { value: at + before, belief: 'old-delay-starts-over' },
    { value: before + after, belief: 'delays-add-up' },
    { value: Math.abs(before - after), belief: 'only-the-difference-counts' },
    { value: before - at, belief: 'only-the-rest-counts' },
  ]);
  return lures && { ...p, lures };
}

const RIGHT_CLAIMS: readonly Claim[] = [
  'new-hidden-by-delay',
  'received-hidden-by-visibility',
  'timer-replaces-delay',
];
/** A shorter time than the one that holds would make the statement true, so only the longer one is stated. */
const wrongClaims = (delay: number, visibility: number): readonly Claim[] => [
  visibility > delay ? 'new-hidden-by-visibility' : 'received-hidden-by-delay',
  'delay-after-return',
  'timer-added-to-delay',
  'both-after-receive',
];

function drawClaims(rng: Rng, base: Base): DelayParams | null {
  const delay = drawDelay(rng);
  const visibility = rng.int(2, 40) * 30;
  const timer = drawDelay(rng);
  if (new Set([delay, visibility, timer, delay + visibility, delay + timer]).size < 5) return null;
  const claims = rng.shuffle([
    ...rng.sample(RIGHT_CLAIMS, 2),
    ...rng.sample(wrongClaims(delay, visibility), 3),
  ]);
  return { ...base, direction: 'claims', delay, visibility, timer, claims };
}
