import type { MisconceptionId, OptionId } from '../../kernel/ids';
import type { Solved } from '../contract';
import { batchOf, type Fate, type Outcome, type PartialParams } from './params';

export const messageId = (message: number): OptionId => `m${message}`;

const FATE_OF: Readonly<Record<Outcome, Fate>> = {
  'off-throws': 'all',
  'off-list': 'none',
  'on-list': 'failed-only',
  'on-empty': 'none',
  'on-throws': 'all',
  'on-malformed': 'all',
  'fifo-rest': 'from-failed-on',
};
const FATE_BELIEF: Readonly<Record<Fate, MisconceptionId>> = {
  all: 'one-failure-always-repeats-the-batch',
  'failed-only': 'mapping-knows-what-failed',
  none: 'failures-are-dropped',
  'from-failed-on': 'queue-retries-from-a-position',
};

/** Messages that are seen again, or entries that have to be sent or listed. */
export function keyed(p: Exclude<PartialParams, { direction: 'fate' }>): readonly number[] {
  switch (p.direction) {
    case 'reported':
      return p.listed;
    case 'fifo':
      return batchOf(p).filter((message) => message >= p.at);
    case 'send':
      return p.refused;
    case 'delete':
      return [...p.failed, ...p.undeleted].sort((a, b) => a - b);
  }
}

function belief(p: Exclude<PartialParams, { direction: 'fate' }>, message: number): MisconceptionId {
  switch (p.direction) {
    case 'reported':
      return p.failed.includes(message)
        ? 'mapping-knows-what-failed'
        : 'one-failure-always-repeats-the-batch';
    case 'fifo':
      return 'processed-messages-are-listed-too';
    case 'send':
      return 'whole-batch-is-sent-again';
    case 'delete':
      return 'one-failed-delete-undoes-the-batch';
  }
}

export function solve(p: PartialParams): Solved {
  if (p.direction === 'fate') {
    const key = FATE_OF[p.outcome];
    const wrong = p.fates.filter((fate) => fate !== key);
    return {
      structure: { kind: 'single', options: p.fates, key },
      misconceptions: Object.fromEntries(wrong.map((fate) => [fate, FATE_BELIEF[fate]])),
    };
  }
  const right = keyed(p);
  const wrong = batchOf(p).filter((message) => !right.includes(message));
  return {
    structure: { kind: 'multiple', options: batchOf(p).map(messageId), key: right.map(messageId) },
    misconceptions: Object.fromEntries(wrong.map((message) => [messageId(message), belief(p, message)])),
  };
}
