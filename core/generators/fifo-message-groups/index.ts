import type { Generator } from '../contract';
import { scriptFor } from '../proof-by-simulation/experiment';
import { draw } from './draw';
import { experimentOf } from './experiments';
import type { GroupParams } from './params';
import { prove } from './prove';
import { render } from './render';
import { solve } from './solve';

/** What message groups keep in order, what they hold up, and how many workers they keep busy. */
export const fifoMessageGroups: Generator<GroupParams> = {
  slug: 'fifo-message-groups',
  revision: 1,
  title: { ko: 'FIFO 메시지 그룹', en: 'FIFO message groups' },
  concept: 'sqs.fifo-message-group',
  alsoTests: ['sqs.fifo-deduplication', 'sqs.visibility-timeout'],
  facts: ['sqs.fifo.order.scope', 'sqs.fifo.group.blocking', 'sqs.fifo.groupId.required'],
  section: 'sqs-messages#fifo-groups-and-deduplication',
  claims: [],
  variety: 'rule',
  draw,
  variantKey,
  solve,
  prove,
  render,
  scenario: (p, option, limits) => scriptFor(option, limits, experimentOf(p)),
  shape: (p) => ({ frame: p.frame, direction: p.direction }),
};

function variantKey(p: GroupParams): string {
  switch (p.direction) {
    case 'next':
      return `next:${p.messages.map(({ group, state }) => group + state).join()}`;
    case 'blocked':
      return `blocked:${p.visibility}:${p.passed}:${p.ahead}`;
    case 'busy':
      return `busy:${p.groups}:${p.workers}`;
    case 'choose':
      return `choose:${p.need}:${p.keys}:${p.senders}`;
  }
}
