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
  traps: ['fifo-is-per-group'],
  drivers: {
    1: {
      ko: '그룹 둘, 막힌 그룹 하나, 키마다 또는 전체의 순서.',
      en: 'Two groups, one blocked group, order per key or of the whole.',
    },
    2: {
      ko: '그룹이 넷까지 늘고 앞선 메시지를 기다리며 순서가 필요 없는 경우도 나옵니다.',
      en: 'Up to four groups, messages waiting behind others, and cases that need no order.',
    },
    3: {
      ko: '그룹이 더 많아 동시에 일할 수 있는 작업자를 세기가 어렵습니다.',
      en: 'More groups, so that workers who can be busy at once are harder to count.',
    },
  },
  proofs: ['simulation'],
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
