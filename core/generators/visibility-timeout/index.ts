import type { ConceptId } from '../../kernel/ids';
import type { Generator } from '../contract';
import { draw } from './draw';
import type { Cause, Direction, VisibilityParams } from './params';
import { prove } from './prove';
import { render } from './render';
import { isWatchable, scenario } from './scenario';
import { solve } from './solve';

const MAIN: ConceptId = 'sqs.visibility-timeout';
const OF_DIRECTION: Readonly<Partial<Record<Direction, ConceptId>>> = {
  trigger: 'lambda.sqs-visibility-rule',
  reappears: 'sqs.visibility-extend',
  room: 'sqs.visibility-extend',
  moves: 'sqs.dlq-max-receive-count',
};
/** What cures a symptom, where it is not another timeout of the queue. */
const OF_CAUSE: Readonly<Partial<Record<Cause, ConceptId>>> = {
  'no-delete': 'sqs.delete-after-processing',
  varies: 'sqs.visibility-extend',
};

/** How long a received message stays hidden: choosing the timeout, extending it, and what a wrong one causes. */
export const visibilityTimeout: Generator<VisibilityParams> = {
  slug: 'visibility-timeout',
  revision: 2,
  title: { ko: '가시성 제한 시간', en: 'Visibility timeout' },
  concept: MAIN,
  alsoTests: [
    'sqs.visibility-extend',
    'lambda.sqs-visibility-rule',
    'sqs.delete-after-processing',
    'sqs.dlq-max-receive-count',
  ],
  asks: [
    'sqs.visibility-extend',
    'lambda.sqs-visibility-rule',
    'sqs.delete-after-processing',
    'sqs.dlq-max-receive-count',
  ],
  conceptOf: (p) => (p.direction === 'symptom' ? OF_CAUSE[p.cause] : OF_DIRECTION[p.direction]) ?? MAIN,
  facts: [
    'sqs.visibilityTimeout.default',
    'sqs.visibilityTimeout.total.max',
    'sqs.visibilityTimeout.change.countsFrom',
    'lambda.esm.sqs.visibility.rule',
    'lambda.esm.batch.sqs.default',
  ],
  section: 'sqs-messages#visibility-timeout',
  claims: [6, 12],
  traps: ['read-is-not-delete'],
  drivers: {
    1: {
      ko: '배치 창이 없고 맞는 제한 시간의 폭이 넓습니다.',
      en: 'No batch window, and a wide range of fitting timeouts.',
    },
    2: {
      ko: '배치 창, 늘린 제한 시간, 남은 여유와 메시지의 일생.',
      en: 'A batch window, extended timeouts, the room left and the life of a message.',
    },
    3: {
      ko: '늘린 제한 시간을 더 자주 묻고 순서가 더 깁니다.',
      en: 'Extended timeouts more often and longer sequences.',
    },
  },
  proofs: ['simulation', 'solver'],
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
