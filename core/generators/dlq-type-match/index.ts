import type { ConceptId } from '../../kernel/ids';
import type { Generator } from '../contract';
import { STORIES } from '../stories';
import { draw } from './draw';
import { type DlqParams, type Source, setupId } from './params';
import { prove } from './prove';
import { render } from './render';
import { isWatchable, scenario } from './scenario';
import { faultOf, solve } from './solve';

const MAIN: ConceptId = 'sqs.dlq-type-match';

/** Which dead-letter queue a source of failures may have, and on which resource it is set. */
export const dlqTypeMatch: Generator<DlqParams> = {
  slug: 'dlq-type-match',
  revision: 2,
  title: { ko: 'DLQ의 유형과 위치', en: 'Type and place of a dead-letter queue' },
  concept: MAIN,
  alsoTests: ['lambda.async-dlq-vs-esm', 'sns.subscription-dlq', 'eventbridge.dlq-type'],
  asks: ['lambda.async-dlq-vs-esm', 'sns.subscription-dlq', 'eventbridge.dlq-type'],
  conceptOf,
  facts: [
    'sqs.dlq.sameTypeRegionAccount',
    'lambda.dlq.targets',
    'lambda.destinations.targets',
    'lambda.esm.onFailure.targets',
    'lambda.sqs.dlq.place',
    'sns.dlq.attachPoint',
    'eventbridge.dlq.type',
  ],
  section: 'sqs-dead-letter-queues#same-type',
  claims: [11, 12, 13, 45],
  traps: ['function-dlq-is-not-for-sqs', 'fifo-needs-fifo-dlq'],
  drivers: {
    1: {
      ko: '대기열, 규칙, 구독, 비동기 호출만 나오고 보기는 위치가 같고 유형이 다릅니다.',
      en: 'Queues, rules, subscriptions and asynchronous calls only; wrong options differ by type.',
    },
    2: {
      ko: '이벤트 소스 매핑이 더해지고 보기는 계정이나 리전도 다릅니다.',
      en: 'Event source mappings come in, and wrong options also differ by account or Region.',
    },
    3: {
      ko: '실패가 어디서 나는지부터 가려야 하는 Lambda와 주제만 묻습니다.',
      en: 'Only Lambda and topics, where one must first tell where the failure occurs.',
    },
  },
  proofs: ['simulation'],
  variety: 'rule',
  draw,
  variantKey,
  solve,
  prove,
  render,
  scenario,
  isWatchable,
  shape: (p) => ({ frame: p.frame % STORIES.length, direction: p.direction }),
};

/** What is to be known of a source of failures. */
const OF_SOURCE: Readonly<Record<Source, ConceptId>> = {
  'queue-standard': MAIN,
  'queue-fifo': MAIN,
  async: 'lambda.async-dlq-vs-esm',
  'esm-queue-standard': 'lambda.async-dlq-vs-esm',
  'esm-queue-fifo': 'lambda.async-dlq-vs-esm',
  'esm-stream': 'lambda.async-dlq-vs-esm',
  'sub-standard': 'sns.subscription-dlq',
  'sub-fifo': 'sns.subscription-dlq',
  rule: 'eventbridge.dlq-type',
};

function conceptOf(p: DlqParams): ConceptId {
  if (p.direction === 'match') return MAIN;
  const isPolledQueue = p.source === 'esm-queue-standard' || p.source === 'esm-queue-fifo';
  // A queue that a function takes from is a queue like any other once it is clear that its policy counts.
  return isPolledQueue && !asksPlace(p) ? MAIN : OF_SOURCE[p.source];
}

/** Whether some of what is offered stands on a resource that the failures never reach. */
function asksPlace(p: Exclude<DlqParams, { direction: 'match' }>): boolean {
  switch (p.direction) {
    case 'place':
      return true;
    case 'fault':
      return faultOf(p.source, p.setup) === 'place';
    default:
      return p.setups.some((setup) => faultOf(p.source, setup) === 'place');
  }
}

function variantKey(p: DlqParams): string {
  switch (p.direction) {
    case 'match':
      return `match:${[...p.sources].sort().join()}`;
    case 'place':
      return `place:${p.source}:${[...p.places].sort().join()}`;
    case 'fault':
      return `fault:${p.source}:${setupId(p.setup)}:${[...p.faults].sort().join()}`;
    default:
      return `${p.direction}:${p.source}:${p.setups.map(setupId).sort().join()}`;
  }
}
