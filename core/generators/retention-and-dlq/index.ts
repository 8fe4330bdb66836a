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
  facts: [
    'sqs.retention.default',
    'sqs.dlq.retention.clock',
    'sqs.dlq.maxReceiveCount.default',
    'sqs.dlq.sameTypeRegionAccount',
  ],
  section: 'sqs-dead-letter-queues#retention-of-a-dlq',
  claims: [11, 12, 18],
  variety: 'numeric',
  draw,
  variantKey,
  solve,
  prove,
  render,
  scenario: (p, option, limits) => scriptFor(option, limits, experimentOf(p)),
  shape: (p) => ({ frame: p.frame, direction: p.direction }),
};

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
