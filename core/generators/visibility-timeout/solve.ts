import type { ItemStructure } from '../../questions/item';
import { amountId, beliefsOf, type Lure } from '../amounts';
import type { Solved } from '../contract';
import { type Cause, type Change, type In, STEPS, type VisibilityParams } from './params';

/** Seconds advised behind an SQS trigger: the multiple of the function timeout, plus the batch window. */
export const advised = (p: In<'trigger'>): number => p.rules.factor * p.timeout + p.window;
/** Seconds after the receive: a change counts from the call, whatever was left of the old timeout. */
export const visibleAgain = (p: In<'reappears'>): number => p.at + p.extension;
/** Seconds from the first receive until the message has been received often enough and is visible once more. */
export const movedAfter = (p: In<'moves'>): number => p.visibility * p.receives;
/** Minutes that one receive leaves after what has passed. */
export const roomMinutes = (p: In<'room'>): number => (p.rules.total - p.elapsed) / 60;

const CURE: Readonly<Record<Cause, Change>> = {
  short: 'raise',
  'no-delete': 'delete',
  'slow-retry': 'lower',
  varies: 'heartbeat',
};
const BELIEF: Readonly<Record<Change, string>> = {
  raise: 'longer-timeout-cures-everything',
  delete: 'receiving-deletes-by-itself',
  lower: 'shorter-timeout-cures-everything',
  heartbeat: 'heartbeat-replaces-deleting',
  delay: 'delay-equals-visibility',
  'long-poll': 'long-polling-prevents-duplicates',
  retention: 'retention-hides-messages',
  fifo: 'fifo-needs-no-timeout',
};

export function solve(p: VisibilityParams): Solved {
  switch (p.direction) {
    case 'trigger':
      return amounts(advised(p), p.lures);
    case 'reappears':
      return amounts(visibleAgain(p), p.lures);
    case 'fits':
      return amounts(p.fitting, p.lures);
    case 'moves':
      return plain({ kind: 'numeric', key: movedAfter(p), tolerance: 0, unit: 's' });
    case 'room':
      return plain({ kind: 'numeric', key: roomMinutes(p), tolerance: 0, unit: 'min' });
    case 'life':
      return plain({
        kind: 'ordering',
        options: p.shown,
        key: STEPS.filter((step) => p.shown.includes(step)),
      });
    case 'symptom': {
      const key = CURE[p.cause];
      const wrong = p.changes.filter((change) => change !== key);
      return {
        structure: { kind: 'single', options: p.changes, key },
        misconceptions: Object.fromEntries(wrong.map((change) => [change, BELIEF[change]])),
      };
    }
  }
}

const plain = (structure: ItemStructure): Solved => ({ structure, misconceptions: {} });

function amounts(key: number, lures: readonly Lure[]): Solved {
  const values = [key, ...lures.map((lure) => lure.value)].sort((a, b) => a - b);
  return {
    structure: { kind: 'single', options: values.map(amountId), key: amountId(key) },
    misconceptions: beliefsOf(lures),
  };
}
