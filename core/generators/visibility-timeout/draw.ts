import { type Limits, limit } from '../../facts/limits';
import { assert } from '../../kernel/assert';
import type { Rng } from '../../kernel/rng';
import { drawLures } from '../amounts';
import type { Level } from '../contract';
import { STORIES } from '../stories';
import {
  CAUSES,
  type Cause,
  type Change,
  type Direction,
  type In,
  type Rules,
  STEPS,
  type VisibilityParams,
} from './params';
import { advised, visibleAgain } from './solve';

/** The advice behind an SQS trigger is a sentence in the registry; its number is the multiple. */
function factorOf(limits: Limits): number {
  const found = /\d+/.exec(String(limits['lambda.esm.sqs.visibility.rule']));
  assert(found, 'the visibility rule of an SQS trigger names no multiple');
  return Number(found[0]);
}

export const rulesOf = (limits: Limits): Rules => ({
  defaultTimeout: limit(limits, 'sqs.visibilityTimeout.default'),
  total: limit(limits, 'sqs.visibilityTimeout.total.max'),
  factor: factorOf(limits),
  batch: limit(limits, 'lambda.esm.batch.sqs.default'),
});

const BY_LEVEL: Readonly<Record<Level, readonly Direction[]>> = {
  1: ['trigger', 'fits', 'symptom', 'moves', 'reappears'],
  2: ['trigger', 'reappears', 'fits', 'symptom', 'moves', 'life', 'room'],
  3: ['trigger', 'reappears', 'reappears', 'fits', 'symptom', 'life', 'room', 'moves'],
};

export function draw(rng: Rng, level: Level, limits: Limits): VisibilityParams {
  const base = { frame: rng.int(0, STORIES.length - 1), level, rules: rulesOf(limits) };
  const direction = rng.pick(BY_LEVEL[level]);
  for (let attempt = 0; attempt < 100; attempt++) {
    const drawn = drawDirection(rng, direction, base);
    if (drawn) return drawn;
  }
  throw new RangeError(`visibility-timeout: no ${direction} found`);
}

type Base = Pick<VisibilityParams, 'frame' | 'level' | 'rules'>;

function drawDirection(rng: Rng, direction: Direction, base: Base): VisibilityParams | null {
  switch (direction) {
    case 'trigger':
      return drawTrigger(rng, base);
    case 'reappears':
      return drawReappears(rng, base);
    case 'fits':
      return drawFits(rng, base);
    case 'moves':
      return {
        ...base,
        direction,
        visibility: rng.int(2, 40) * 30,
        receives: rng.int(3, base.level === 1 ? 5 : 9),
      };
    case 'room':
      return {
        ...base,
        direction,
        elapsed: rng.int(7, 138) * 300,
        visibility: rng.pick([15, 20, 30, 60]) * 60,
      };
    case 'symptom':
      return drawSymptom(rng, base);
    case 'life':
      return drawLife(rng, base);
  }
}

export function drawTrigger(rng: Rng, base: Base): In<'trigger'> | null {
  const timeout = rng.pick([5, 10, 12, 15, 20, 25, 30, 40, 45, 60, 75, 90, 120, 150, 180, 240, 300]);
  const window = base.level === 1 ? 0 : rng.pick([5, 10, 15, 20, 30, 45, 60, 120]);
  const receives = rng.pick([5, 6, 8]);
  const p = { ...base, direction: 'trigger' as const, timeout, window, receives, lures: [] };
  const key = advised(p);
  const { factor, batch, total } = base.rules;
  const lures = drawLures(rng, key, [
    { value: timeout, belief: 'timeout-equals-function-timeout' },
    { value: timeout + window, belief: 'timeout-covers-one-run-only' },
    { value: 2 * timeout, belief: 'twice-the-function-timeout' },
    { value: 3 * timeout, belief: 'three-times-the-function-timeout' },
    { value: factor * timeout, belief: 'batch-window-forgotten' },
    { value: factor * (timeout + window), belief: 'window-multiplied-as-well' },
    { value: batch * timeout + window, belief: 'multiplied-by-batch-size' },
    { value: factor * timeout * receives, belief: 'multiplied-by-max-receive-count' },
    { value: total, belief: 'longest-timeout-is-best' },
  ]);
  return lures && { ...p, lures };
}

function drawReappears(rng: Rng, base: Base): VisibilityParams | null {
  const visibility = rng.int(4, 40) * 30;
  const at = rng.int(2, Math.floor(visibility / 10) - 1) * 10;
  const extension = rng.int(2, 60) * 30;
  const p = { ...base, direction: 'reappears' as const, visibility, at, extension, lures: [] };
  const { defaultTimeout, total } = base.rules;
  const lures = drawLures(rng, visibleAgain(p), [
    { value: at, belief: 'change-makes-visible-at-once' },
    { value: extension, belief: 'change-counts-from-receive' },
    { value: visibility, belief: 'change-applies-to-next-receive' },
    { value: at + defaultTimeout, belief: 'change-resets-to-default' },
    { value: visibility + extension, belief: 'change-adds-to-old-timeout' },
    { value: at + visibility + extension, belief: 'change-adds-to-both' },
    { value: total, belief: 'change-extends-to-maximum' },
  ]);
  return lures && { ...p, lures };
}

export function drawFits(rng: Rng, base: Base): In<'fits'> | null {
  const fastest = rng.int(2, 12) * 10;
  const slowest = fastest + rng.int(4, 30) * 10;
  // The window that the key has to hit narrows with the level.
  const slack = base.level === 1 ? rng.int(10, 20) * 30 : rng.int(3, 8) * 30;
  const retryWithin = slowest + slack;
  const fitting = slowest + Math.max(10, Math.floor(slack / 20) * 10);
  const { defaultTimeout, total } = base.rules;
  const lures = drawLures(rng, fitting, [
    { value: fastest, belief: 'fastest-run-decides' },
    { value: Math.round((fastest + slowest) / 20) * 10, belief: 'average-run-decides' },
    { value: slowest - 10, belief: 'slowest-run-may-overrun' },
    { value: defaultTimeout, belief: 'default-always-fits' },
    { value: retryWithin + slowest, belief: 'retry-time-added-to-run' },
    { value: retryWithin + 30, belief: 'late-retry-is-harmless' },
    { value: 2 * retryWithin, belief: 'timeout-without-cost' },
    { value: total, belief: 'longest-timeout-is-best' },
  ]);
  return lures && { ...base, direction: 'fits', fastest, slowest, retryWithin, fitting, lures };
}

/** Changes that are wrong for a cause beyond doubt; what would help a little is left out. */
const WRONG: Readonly<Record<Cause, readonly Change[]>> = {
  short: ['lower', 'delay', 'long-poll', 'retention', 'fifo'],
  'no-delete': ['raise', 'lower', 'delay', 'long-poll', 'fifo'],
  'slow-retry': ['raise', 'delay', 'long-poll', 'retention'],
  varies: ['raise', 'lower', 'delay', 'long-poll', 'retention'],
};
const RIGHT: Readonly<Record<Cause, Change>> = {
  short: 'raise',
  'no-delete': 'delete',
  'slow-retry': 'lower',
  varies: 'heartbeat',
};

function drawSymptom(rng: Rng, base: Base): VisibilityParams {
  const cause = base.level === 1 ? rng.pick(['short', 'slow-retry'] as const) : rng.pick(CAUSES);
  const brief = rng.int(2, 12) * 10;
  const long = cause === 'slow-retry' || cause === 'varies' ? rng.int(2, 10) * 1_800 : brief * rng.int(3, 6);
  const [visibility, processing] = cause === 'short' || cause === 'varies' ? [brief, long] : [long, brief];
  const changes = rng.shuffle([RIGHT[cause], ...rng.sample(WRONG[cause], 3)]);
  return { ...base, direction: 'symptom', cause, visibility, processing, changes };
}

/** Five or six of the steps, shown in an order that is not the right one. */
function drawLife(rng: Rng, base: Base): VisibilityParams {
  const left = rng.sample(['sent', 'extended', 'crashed', 'deleted'] as const, base.level === 3 ? 1 : 2);
  const right = STEPS.filter((step) => !left.some((each) => each === step));
  let shown = rng.shuffle(right);
  while (shown.join() === right.join()) shown = rng.shuffle(right);
  return {
    ...base,
    direction: 'life',
    visibility: rng.int(2, 20) * 30,
    extension: rng.int(2, 20) * 30,
    shown,
  };
}
