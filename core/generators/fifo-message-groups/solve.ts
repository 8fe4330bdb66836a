import type { Solved } from '../contract';
import { recordOf } from '../record';
import { type Choice, type GroupParams, messageId, type Need, type Waiting } from './params';

/** Waiting messages of groups of which no message is held. */
export function receivable(messages: readonly Waiting[]): readonly number[] {
  const blocked = new Set(messages.filter(({ state }) => state === 'held').map(({ group }) => group));
  return messages.flatMap(({ group, state }, i) => (state === 'waiting' && !blocked.has(group) ? [i] : []));
}

/** Messages that are in the queue, whoever holds them: what is offered. */
export const offered = (messages: readonly Waiting[]): readonly number[] =>
  messages.flatMap(({ state }, i) => (state === 'done' ? [] : [i]));

const SERVES: Readonly<Record<Need, Choice>> = { 'per-key': 'key', whole: 'constant', none: 'unique' };
const CHOICE_BELIEF: Readonly<Record<Choice, string>> = {
  key: 'groups-keep-order-among-themselves',
  constant: 'one-group-is-as-fast',
  unique: 'order-needs-no-common-group',
  sender: 'senders-are-groups',
};

export function solve(p: GroupParams): Solved {
  switch (p.direction) {
    case 'next': {
      const options = offered(p.messages).map(messageId);
      const key = receivable(p.messages).map(messageId);
      const wrong = options.filter((id) => !key.includes(id));
      return {
        structure: { kind: 'multiple', options, key },
        misconceptions: recordOf(wrong, () => 'groups-do-not-block'),
      };
    }
    case 'blocked':
      return number(p.visibility - p.passed, 's');
    case 'busy':
      return number(Math.min(p.workers, p.groups.length), 'workers');
    case 'choose': {
      const key = SERVES[p.need];
      const wrong = p.choices.filter((choice) => choice !== key);
      return {
        structure: { kind: 'single', options: p.choices, key },
        misconceptions: recordOf(wrong, (choice) => CHOICE_BELIEF[choice]),
      };
    }
  }
}

const number = (key: number, unit: string): Solved => ({
  structure: { kind: 'numeric', key, tolerance: 0, unit },
  misconceptions: {},
});
