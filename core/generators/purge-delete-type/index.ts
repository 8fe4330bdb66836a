import type { ConceptId } from '../../kernel/ids';
import type { Generator } from '../contract';
import { draw } from './draw';
import type { Counts, Goal, PurgeParams } from './params';
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
  asks: ['sqs.queue-type-fixed', 'sqs.delete-after-processing'],
  conceptOf,
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
  drivers: {
    1: {
      ko: '호출의 목적과 남는 것, 짝 세 개.',
      en: 'The aim of a call and what is left; three pairs to match.',
    },
    2: {
      ko: '기다리는 시간에 따라 달라지는 두 번째 호출과 유형 바꾸기.',
      en: 'Second calls whose answer depends on the wait, and changing the type.',
    },
    3: {
      ko: '유형을 바꾸는 순서에서 빠지는 단계가 적어 더 깁니다.',
      en: 'Longer sequences for changing the type, asked more often.',
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

/** What a goal rests on, where neither emptying nor deleting the queue reaches it. */
const OF_GOAL: Readonly<Partial<Record<Goal, ConceptId>>> = {
  'one-done': 'sqs.delete-after-processing',
  'make-fifo': 'sqs.queue-type-fixed',
  'make-standard': 'sqs.queue-type-fixed',
};

function conceptOf(p: PurgeParams): ConceptId {
  if (p.direction === 'migrate') return 'sqs.queue-type-fixed';
  return (p.direction === 'goal' ? OF_GOAL[p.goal] : undefined) ?? 'sqs.purge-vs-delete';
}

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
