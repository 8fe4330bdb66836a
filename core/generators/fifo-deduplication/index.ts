import type { Generator } from '../contract';
import { scriptFor } from '../proof-by-simulation/experiment';
import { draw } from './draw';
import { experimentOf } from './experiments';
import type { DedupParams } from './params';
import { prove } from './prove';
import { render } from './render';
import { solve } from './solve';

/** What a FIFO queue takes for a duplicate: for how long, within what, and by which identifier. */
export const fifoDeduplication: Generator<DedupParams> = {
  slug: 'fifo-deduplication',
  revision: 2,
  title: { ko: 'FIFO 중복 제거', en: 'FIFO deduplication' },
  concept: 'sqs.fifo-deduplication',
  alsoTests: ['sqs.fifo-message-group'],
  facts: [
    'sqs.fifo.dedup.interval',
    'sqs.fifo.dedup.contentHash',
    'sqs.fifo.groupId.required',
    'sqs.fifo.highThroughput.enable',
  ],
  section: 'sqs-messages#fifo-groups-and-deduplication',
  claims: [],
  drivers: {
    1: {
      ko: '그룹 하나에 ID 두 개, 기본적인 네 가지 상황.',
      en: 'One group, two IDs and the four basic cases.',
    },
    2: {
      ko: 'ID 셋과 그룹 둘이 섞이고 중복 제거 범위가 그룹인 대기열도 나옵니다.',
      en: 'Three IDs and two groups; some queues deduplicate within a group only.',
    },
    3: {
      ko: '여러 번 보낸 기록에서 무엇이 남는지를 더 자주 묻습니다.',
      en: 'More often one must tell from a record of sends what is stored.',
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

function variantKey(p: DedupParams): string {
  switch (p.direction) {
    case 'second':
      return `second:${p.case}:${p.gap}`;
    case 'retry':
      return `retry:${p.every}`;
    default:
      return `${p.direction}:${p.scope}:${p.sends.map(({ id, group, at }) => `${id}${group}${at}`).join()}`;
  }
}
