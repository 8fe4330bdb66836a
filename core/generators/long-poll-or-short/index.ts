import { directionsGenerator } from '../directions/generator';
import { choose } from './choose';
import { empty } from './empty';
import { long } from './long';
import { requests } from './requests';
import { returns } from './returns';

/** When a receive waits, for how long, and what makes it a long poll. */
export const longPollOrShort = directionsGenerator({
  slug: 'long-poll-or-short',
  revision: 2,
  title: { ko: '긴 폴링과 짧은 폴링', en: 'Long polling and short polling' },
  concept: 'sqs.short-polling',
  alsoTests: ['sqs.long-polling-cost'],
  facts: [
    'sqs.receive.waitTimeSeconds.default',
    'sqs.receive.waitTimeSeconds.max',
    'sqs.receive.longPoll.scope',
    'sqs.receive.shortPoll.scope',
  ],
  section: 'sqs-polling-and-scaling#short-polling',
  claims: [36, 37, 38, 39],
  traps: ['empty-receive-is-not-empty-queue'],
  variety: 'rule',
  levels: {
    1: {
      asks: ['returns', 'long', 'requests', 'empty'],
      driver: {
        ko: '대기열의 값 하나나 호출의 값 하나만 따집니다.',
        en: 'One value decides: that of the queue or of the call.',
      },
    },
    2: {
      asks: ['returns', 'long', 'choose', 'requests', 'empty'],
      driver: {
        ko: '호출의 값이 대기열의 값을 대신하고, 바꿀 수 있는 쪽도 정해져 있습니다.',
        en: 'The call overrides the queue, and only one side can be changed.',
      },
    },
    3: {
      asks: ['returns', 'long', 'choose', 'requests', 'empty'],
      driver: {
        ko: '견줄 설정이 많고 나누어떨어지지 않습니다.',
        en: 'More settings to compare, and figures that do not divide.',
      },
    },
  },
  directions: { returns, long, choose, requests, empty },
});
