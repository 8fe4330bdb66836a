import type { Generator } from '../contract';
import { draw } from './draw';
import type { VisibilityParams } from './params';
import { prove } from './prove';
import { render } from './render';
import { isWatchable, scenario } from './scenario';
import { solve } from './solve';

/** How long a received message stays hidden: choosing the timeout, extending it, and what a wrong one causes. */
export const visibilityTimeout: Generator<VisibilityParams> = {
  slug: 'visibility-timeout',
  revision: 2,
  title: { ko: '가시성 제한 시간', en: 'Visibility timeout' },
  concept: 'sqs.visibility-timeout',
  alsoTests: [
    'sqs.visibility-extend',
    'lambda.sqs-visibility-rule',
    'sqs.delete-after-processing',
    'sqs.dlq-max-receive-count',
  ],
  facts: [
    'sqs.visibilityTimeout.default',
    'sqs.visibilityTimeout.total.max',
    'sqs.visibilityTimeout.change.countsFrom',
    'lambda.esm.sqs.visibility.rule',
    'lambda.esm.batch.sqs.default',
    'sqs.dlq.maxReceiveCount.default',
  ],
  section: 'sqs-messages#visibility-timeout',
  claims: [6, 12],
  variety: 'numeric',
  draw,
  variantKey,
  solve,
  prove,
  render,
  scenario,
  isWatchable,
  shape: (p) => ({ frame: p.frame, direction: p.direction }),
};

function variantKey(p: VisibilityParams): string {
  switch (p.direction) {
    case 'trigger':
      return `trigger:${p.timeout}:${p.window}:${p.receives}`;
    case 'reappears':
      return `reappears:${p.visibility}:${p.at}:${p.extension}`;
    case 'fits':
      return `fits:${p.fastest}:${p.slowest}:${p.retryWithin}`;
    case 'moves':
      return `moves:${p.visibility}:${p.receives}`;
    case 'room':
      return `room:${p.elapsed}`;
    case 'symptom':
      return `symptom:${p.cause}:${p.visibility}:${p.processing}:${[...p.changes].sort().join()}`;
    case 'life':
      return `life:${p.visibility}:${p.extension}:${[...p.shown].sort().join()}`;
  }
}
