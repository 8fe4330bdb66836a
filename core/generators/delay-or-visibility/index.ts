import type { Generator } from '../contract';
import { scriptFor } from '../proof-by-simulation/experiment';
import { draw } from './draw';
import { experimentOf } from './experiments';
import type { DelayParams } from './params';
import { prove } from './prove';
import { render } from './render';
import { solve } from './solve';

/** A delay hides a new message, the visibility timeout a received one. */
export const delayOrVisibility: Generator<DelayParams> = {
  slug: 'delay-or-visibility',
  revision: 2,
  title: { ko: '지연인가 가시성인가', en: 'Delay or visibility' },
  concept: 'sqs.delay-vs-visibility',
  alsoTests: [
    'sqs.message-timer',
    'sqs.visibility-timeout',
    'sqs.visibility-extend',
    'sqs.long-polling-cost',
  ],
  asks: ['sqs.message-timer'],
  conceptOf: (p) => (isOfTimer(p) ? 'sqs.message-timer' : 'sqs.delay-vs-visibility'),
  facts: [
    'sqs.delaySeconds.default',
    'sqs.delaySeconds.perMessage.fifo',
    'sqs.delaySeconds.retroactive',
    'sqs.visibilityTimeout.default',
    'sqs.visibilityTimeout.change.countsFrom',
    'sqs.receive.waitTimeSeconds.default',
  ],
  section: 'sqs-messages#delay-queues',
  claims: [6, 16, 17],
  traps: ['delay-is-not-visibility'],
  drivers: {
    1: {
      ko: '뚜렷한 요구 세 가지, 바로 받는 메시지, 표준 대기열.',
      en: 'Three plain needs, messages received at once, standard queues.',
    },
    2: {
      ko: '메시지별 타이머가 필요한 요구, 늦게 받은 메시지, 도중에 바뀐 설정.',
      en: 'Needs met by a timer of one message, messages received late, settings changed midway.',
    },
    3: {
      ko: '메시지별 타이머가 없는 FIFO 대기열이 더해지고 바뀐 설정을 더 자주 묻습니다.',
      en: 'FIFO queues, which have no timer of one message, and changed settings more often.',
    },
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

/** Whether it turns on when a delay of a message, or a changed one of the queue, holds. */
function isOfTimer(p: DelayParams): boolean {
  switch (p.direction) {
    case 'changed':
      return true;
    case 'first':
      return p.timer !== null;
    case 'setting':
      // On a FIFO queue a timer of each message would do as well, if there were any.
      return p.need === 'some-new' || (p.need === 'all-new-fifo' && p.settings.includes('timer'));
    default:
      return false;
  }
}

function variantKey(p: DelayParams): string {
  switch (p.direction) {
    case 'setting':
      return `setting:${p.need}:${p.seconds}:${[...p.settings].sort().join()}`;
    case 'first':
      return `first:${p.type}:${p.delay}:${p.timer}`;
    case 'second':
      return `second:${p.delay}:${p.waited}:${p.visibility}`;
    case 'changed':
      return `changed:${p.type}:${p.before}:${p.after}:${p.at}`;
    case 'claims':
      return `claims:${p.delay}:${p.visibility}:${p.timer}:${[...p.claims].sort().join()}`;
  }
}
