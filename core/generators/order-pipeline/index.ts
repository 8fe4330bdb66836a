import type { Generator } from '../contract';
import { draw } from './draw';
import { PARTS, type PartId, type PipelineParams } from './params';
import { prove } from './prove';
import { render } from './render';
import { isWatchable, scenario } from './scenario';
import { solve } from './solve';

const variantKey = (p: PipelineParams): string =>
  [
    p.direction,
    p.type,
    p.consumer,
    p.archive,
    p.receives,
    ...PARTS[p.direction].map((id) => partKey(p, id)),
  ].join(':');

function partKey(p: PipelineParams, id: PartId): string {
  switch (id) {
    case 'place':
      return [...p.places].sort().join();
    case 'claims':
      return [...p.claims].sort().join();
    case 'more':
      return String(p.tried);
    case 'timeout':
      return p.timeout?.direction === 'trigger'
        ? `${p.timeout.timeout},${p.timeout.window}`
        : `${p.timeout?.slowest},${p.timeout?.retryWithin}`;
    case 'moves':
      return String(p.moves?.visibility);
    case 'left':
      return `${p.left?.sourceH},${p.left?.dlqH},${p.left?.movedAtH}`;
  }
}

/** A case study: a topic, a queue with its dead-letter queue and their consumers, asked about in several parts. */
export const orderPipeline: Generator<PipelineParams> = {
  slug: 'order-pipeline',
  revision: 2,
  title: { ko: '주제에서 DLQ까지', en: 'From the topic to the dead-letter queue' },
  concept: 'sqs.dlq-max-receive-count',
  alsoTests: [
    'sns.fan-out',
    'sqs.visibility-timeout',
    'sqs.retention-and-dlq',
    'lambda.async-dlq-vs-esm',
    'lambda.sqs-visibility-rule',
  ],
  facts: [
    'sqs.dlq.sameTypeRegionAccount',
    'sqs.dlq.retention.clock',
    'sqs.retention.default',
    'sqs.redriveAllowPolicy.default',
    'sqs.visibilityTimeout.default',
    'sqs.visibilityTimeout.total.max',
    'sqs.standard.delivery',
    'sqs.fifo.order.scope',
    'sns.protocols',
    'sns.sqs.permission',
    'sns.dlq.attachPoint',
    'lambda.sqs.dlq.place',
    'lambda.esm.sqs.visibility.rule',
    'lambda.esm.batch.sqs.default',
    'lambda.esm.partialBatch.semantics',
  ],
  section: 'sqs-dead-letter-queues#how-a-message-gets-there',
  claims: [6, 11, 12, 13, 18],
  traps: [
    'read-is-not-delete',
    'function-dlq-is-not-for-sqs',
    'fifo-needs-fifo-dlq',
    'sns-keeps-nothing',
    'fifo-is-per-group',
  ],
  drivers: {
    1: {
      ko: '표준 대기열로 된 파이프라인에 질문 세 개.',
      en: 'A pipeline of standard queues and three questions.',
    },
    2: {
      ko: 'FIFO 대기열과 배치 창이 더해지고 있는 설정을 검토합니다.',
      en: 'FIFO queues and a batch window come in, and a given setup is reviewed.',
    },
    3: {
      ko: '같은 파이프라인에 질문 네 개를 더 자주 묻습니다.',
      en: 'Four questions on one pipeline more often.',
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
  shape: (p) => ({ frame: p.frame, direction: p.direction }),
};
