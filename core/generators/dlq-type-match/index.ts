import type { Generator } from '../contract';
import { STORIES } from '../stories';
import { draw } from './draw';
import { type DlqParams, setupId } from './params';
import { prove } from './prove';
import { render } from './render';
import { isWatchable, scenario } from './scenario';
import { solve } from './solve';

/** Which dead-letter queue a source of failures may have, and on which resource it is set. */
export const dlqTypeMatch: Generator<DlqParams> = {
  slug: 'dlq-type-match',
  revision: 2,
  title: { ko: 'DLQ의 유형과 위치', en: 'Type and place of a dead-letter queue' },
  concept: 'sqs.dlq-type-match',
  alsoTests: ['lambda.async-dlq-vs-esm', 'sns.subscription-dlq', 'eventbridge.dlq-type'],
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
