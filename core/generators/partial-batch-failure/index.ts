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
  revision: 3,
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
  traps: ['accepted-is-not-stored'],
  drivers: {
    1: {
      ko: '실제로 실패한 것과 함수가 보고한 것이 같습니다.',
      en: 'The function reports exactly what failed.',
    },
    2: {
      ko: '보고가 실제와 다르고 잘못된 형식의 응답과 FIFO 대기열도 나옵니다.',
      en: 'The report differs from what failed; malformed answers and FIFO queues come in.',
    },
    3: {
      ko: '쉬운 결말은 빠지고 형식이 틀린 응답, 빈 목록, 예외 없는 실패, FIFO의 나머지만 묻습니다.',
      en: 'Only the outcomes that mislead: a malformed or empty answer, a list nobody reads, the rest of a FIFO batch.',
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
