import type { ItemStructure } from '../../questions/item';
import { amountId, beliefsOf, type Lure } from '../amounts';
import type { Solved } from '../contract';
import type { Claim, DelayParams, In, Need, Setting } from './params';

const SERVES: Readonly<Record<Need, Setting>> = {
  'all-new': 'queue-delay',
  'all-new-fifo': 'queue-delay',
  'some-new': 'timer',
  'in-work': 'visibility',
  'one-longer': 'change',
  'empty-polls': 'wait',
};
const SETTING_BELIEF: Readonly<Record<Setting, string>> = {
  'queue-delay': 'delay-equals-visibility',
  timer: 'message-timers-fit-everywhere',
  visibility: 'visibility-equals-delay',
  change: 'one-call-changes-all-messages',
  wait: 'long-polling-delays-messages',
  retention: 'retention-hides-messages',
};
const TRUE_CLAIMS: readonly Claim[] = [
  'new-hidden-by-delay',
  'received-hidden-by-visibility',
  'timer-replaces-delay',
];

/** A message timer overrides the delay of a standard queue; a FIFO queue knows none. */
export const firstVisible = (p: In<'first'>): number => p.timer ?? p.delay;
/** The delay applies once, before the first receive. */
export const visibleAgain = (p: In<'second'>): number => p.delay + p.waited + p.visibility;
/** A changed delay reaches waiting messages on FIFO queues only. */
export const visibleAfterChange = (p: In<'changed'>): number => (p.type === 'fifo' ? p.after : p.before);

export function solve(p: DelayParams): Solved {
  switch (p.direction) {
    case 'setting': {
      const key = SERVES[p.need];
      const wrong = p.settings.filter((setting) => setting !== key);
      return {
        structure: { kind: 'single', options: p.settings, key },
        misconceptions: Object.fromEntries(wrong.map((setting) => [setting, SETTING_BELIEF[setting]])),
      };
    }
    case 'first':
      return plain({ kind: 'numeric', key: firstVisible(p), tolerance: 0, unit: 's' });
    case 'second':
      return amounts(visibleAgain(p), p.lures);
    case 'changed':
      return amounts(visibleAfterChange(p), p.lures);
    case 'claims': {
      const wrong = p.claims.filter((claim) => !TRUE_CLAIMS.includes(claim));
      return {
        structure: {
          kind: 'multiple',
          options: p.claims,
          key: p.claims.filter((claim) => TRUE_CLAIMS.includes(claim)),
        },
        misconceptions: Object.fromEntries(wrong.map((claim) => [claim, claim])),
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
