import { directionsGenerator } from '../directions/generator';
import { answers } from './answers';
import { flying } from './flying';
import { remedies } from './remedies';
import { room } from './room';
import { steady } from './steady';

/** The limit on messages in flight: what it counts, what happens at it, and what makes room. */
export const inFlightLimit = directionsGenerator({
  slug: 'in-flight-limit',
  revision: 2,
  title: { ko: '처리 중 메시지의 한도', en: 'The limit on messages in flight' },
  concept: 'sqs.inflight-limit',
  alsoTests: ['sqs.short-polling', 'sqs.visibility-timeout'],
  facts: ['sqs.inflight.standard.max', 'sqs.inflight.fifo.max', 'sqs.stored.max'],
  section: 'sqs-messages#stored-and-in-flight',
  claims: [7, 8],
  traps: ['read-is-not-delete'],
  variety: 'rule',
  levels: {
    1: {
      asks: ['answers', 'remedies', 'steady', 'room', 'flying'],
      driver: {
        ko: '표준 대기열이 중심이고 짝지을 것이 셋입니다.',
        en: 'Mostly standard queues; three things to match.',
      },
    },
    2: {
      asks: ['answers', 'remedies', 'steady', 'room', 'flying'],
      driver: {
        ko: 'FIFO 대기열, 되돌린 메시지, 네 가지 짝짓기가 더해집니다.',
        en: 'FIFO queues, messages made visible again, and four things to match.',
      },
    },
    3: {
      asks: ['answers', 'steady', 'room', 'room'],
      driver: {
        ko: '나누어떨어지지 않는 수와 상관없는 수가 섞여 있습니다.',
        en: 'Figures that do not divide, and figures that do not count.',
      },
    },
  },
  directions: { answers, remedies, steady, room, flying },
});
