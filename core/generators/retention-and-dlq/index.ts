import type { Generator } from '../contract';
import { scriptFor } from '../proof-by-simulation/experiment';
import { draw } from './draw';
import { experimentOf } from './experiments';
import type { RetentionParams } from './params';
import { prove } from './prove';
import { render } from './render';
import { solve } from './solve';

/** How long messages live in a queue and, with which clock, in its dead-letter queue. */
export const retentionAndDlq: Generator<RetentionParams> = {
  slug: 'retention-and-dlq',
  revision: 2,
  title: { ko: '보존 기간과 DLQ', en: 'Retention and the dead-letter queue' },
  concept: 'sqs.retention-and-dlq',
  alsoTests: ['sqs.retention', 'sqs.dlq-max-receive-count'],
  asks: ['sqs.retention'],
  conceptOf: (p) => (isOfOneQueue(p) ? 'sqs.retention' : 'sqs.retention-and-dlq'),
  facts: ['sqs.retention.default', 'sqs.dlq.retention.clock', 'sqs.dlq.sameTypeRegionAccount'],
  section: 'sqs-dead-letter-queues#retention-of-a-dlq',
  claims: [11, 12, 18],
  drivers: {
    1: {
      ko: '시각이 이어지는 표준 대기열, 적혀 있는 보존 기간.',
      en: 'Standard queues, whose clock runs on, with stated retention.',
    },
    2: {
      ko: '시각을 다시 세는 FIFO 대기열과 적혀 있지 않은 기본값.',
      en: 'FIFO queues, which start the clock over, and defaults left unsaid.',
    },
    3: { ko: '나이가 다른 메시지가 더 많습니다.', en: 'More messages of different ages.' },
  },
  proofs: ['simulation'],
  variety: 'numeric',
  draw,
  variantKey,
  solve,
  prove,
  render,
  scenario: (p, option, limits) => scriptFor(option, limits, experimentOf(p)),
  shape: (p) => ({ frame: p.frame, direction: p.direction }),
};

/** Whether the messages run out of time in the queue that they were sent to, so that no move counts. */
const isOfOneQueue = (p: RetentionParams): boolean =>
  p.direction === 'lowered' || (p.direction === 'lost' && p.place === 'source');

function variantKey(p: RetentionParams): string {
  const start = `${p.direction}:${p.type}`;
  switch (p.direction) {
    case 'left':
    case 'expires':
      return `${start}:${p.sourceH}:${p.dlqH}:${p.movedAtH}`;
    case 'needed':
      return `${start}:${p.sourceH}:${p.inspectH}`;
    case 'fate':
      return `${start}:${p.sourceH}:${p.dlqH}:${p.movedAtH}:${p.lookH}`;
    case 'lowered':
      return `${start}:${p.toH}:${[...p.agesH].sort((a, b) => a - b).join()}`;
    case 'lost':
      return `${start}:${p.place}:${p.sourceH}:${p.dlqH}:${p.lookH}:${[...p.changes].sort().join()}`;
  }
}
