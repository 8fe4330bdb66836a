import type { Generator } from '../contract';
import { draw } from './draw';
import type { Counts, PurgeParams } from './params';
import { prove } from './prove';
import { render } from './render';
import { isWatchable, scenario } from './scenario';
import { solve } from './solve';

/** What PurgeQueue, DeleteQueue and a change of type leave behind, and when the next call is allowed. */
export const purgeDeleteType: Generator<PurgeParams> = {
  slug: 'purge-delete-type',
  revision: 2,
  title: { ko: '비우기, 삭제, 유형 변경', en: 'Purge, delete, change type' },
  concept: 'sqs.purge-vs-delete',
  alsoTests: ['sqs.queue-type-fixed', 'sqs.delete-after-processing', 'sqs.dlq-type-match'],
  facts: [
    'sqs.purge.duration.max',
    'sqs.queue.delete.duration.max',
    'sqs.queue.type.mutable',
    'sqs.fifo.groupId.required',
    'sqs.dlq.sameTypeRegionAccount',
    'sqs.retention.default',
  ],
  section: 'sqs-messages#purge-and-delete',
  claims: [9, 11, 14, 15],
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

const sum = ({ visible, inFlight }: Counts): string => `${visible}+${inFlight}`;

function variantKey(p: PurgeParams): string {
  switch (p.direction) {
    case 'goal':
      return `goal:${p.goal}:${[...p.calls].sort().join()}`;
    case 'left':
      return `left:${p.call}:${[...p.remains].sort().join()}`;
    case 'count':
      return `count:${sum(p.counts)}:${p.later}:${p.afterS}`;
    case 'reply':
      return `reply:${p.second}:${p.afterS}`;
    case 'migrate':
      return `migrate:${p.to}:${[...p.shown].sort().join()}`;
    case 'match':
      return `match:${[...p.calls].sort().join()}:${[...p.effects].sort().join()}`;
  }
}
