import type { Generator } from '../contract';
import { draw } from './draw';
import type { PartialParams } from './params';
import { prove } from './prove';
import { render } from './render';
import { scenario } from './scenario';
import { solve } from './solve';

/** What has to be done again when a part of a batch failed: SQS behind Lambda, and batch calls. */
export const partialBatchFailure: Generator<PartialParams> = {
  slug: 'partial-batch-failure',
  revision: 2,
  title: { ko: '배치의 부분 실패', en: 'Partial failure of a batch' },
  concept: 'lambda.sqs-partial-batch',
  alsoTests: ['sqs.batch-partial-failure'],
  facts: [
    'lambda.esm.partialBatch.setting',
    'lambda.esm.partialBatch.semantics',
    'sqs.batch.partialFailure',
    'sqs.batch.entries.max',
  ],
  section: 'sqs-dead-letter-queues#partial-batch-response',
  claims: [13],
  variety: 'rule',
  draw,
  variantKey,
  solve,
  prove,
  render,
  scenario,
  shape: (p) => ({ frame: p.frame, direction: p.direction }),
};

function variantKey(p: PartialParams): string {
  const start = `${p.direction}:${p.size}`;
  switch (p.direction) {
    case 'reported':
      return `${start}:${p.failed}:${p.listed}`;
    case 'fifo':
      return `${start}:${p.at}`;
    case 'send':
      return `${start}:${p.refused}`;
    case 'delete':
      return `${start}:${p.failed}:${p.undeleted}`;
    case 'fate':
      return `${start}:${p.outcome}:${p.failed}`;
  }
}
