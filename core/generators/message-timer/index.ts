import { directionsGenerator } from '../directions/generator';
import { accepted } from './accepted';
import { firstReceive } from './first-receive';
import { order } from './order';
import { setup } from './setup';
import { waits } from './waits';

/** The delay of a queue against the timer of a message: which applies, and where. */
export const messageTimer = directionsGenerator({
  slug: 'message-timer',
  revision: 2,
  title: { ko: '메시지 타이머와 대기열의 지연', en: 'Message timers and the delay of a queue' },
  concept: 'sqs.message-timer',
  alsoTests: ['sqs.delay-vs-visibility'],
  facts: [
    'sqs.delaySeconds.default',
    'sqs.delaySeconds.max',
    'sqs.delaySeconds.perMessage.fifo',
    'sqs.receive.waitTimeSeconds.max',
  ],
  section: 'sqs-messages#delay-queues',
  claims: [16, 17],
  traps: ['delay-is-not-visibility'],
  variety: 'rule',
  levels: {
    1: {
      asks: ['order', 'first-receive', 'waits', 'accepted', 'setup'],
      driver: {
        ko: '표준 대기열에서 지연 하나나 타이머 하나만 따집니다.',
        en: 'A standard queue with one delay or one timer.',
      },
    },
    2: {
      asks: ['order', 'first-receive', 'waits', 'accepted', 'setup'],
      driver: {
        ko: 'FIFO 대기열, 0초 타이머, 한도를 조금 넘는 값이 더해집니다.',
        en: 'FIFO queues, timers of 0 and values just over the limit are added.',
      },
    },
    3: {
      asks: ['order', 'first-receive', 'first-receive', 'waits', 'accepted'],
      driver: {
        ko: '타이머와 가시성 제한 시간이 잇달아 작용하고, 비교할 메시지가 더 많습니다.',
        en: 'A timer and the visibility timeout act in turn, and more messages are compared.',
      },
    },
  },
  directions: { order, 'first-receive': firstReceive, waits, accepted, setup },
});
