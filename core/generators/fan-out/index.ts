import { directionsGenerator } from '../directions/generator';
import { absent } from './absent';
import { copies } from './copies';
import { design } from './design';
import { whichQueues } from './which-queues';

const ALL = ['copies', 'which-queues', 'absent', 'design'] as const;

const generator = directionsGenerator({
  slug: 'fan-out',
  revision: 1,
  title: { ko: 'SNS와 SQS 팬아웃', en: 'Fan-out with SNS and SQS' },
  concept: 'sns.fan-out',
  alsoTests: ['sns.sqs-queue-policy', 'sns.filter-policy'],
  facts: ['sns.sqs.permission', 'sns.delivery.clientError', 'sqs.standard.delivery'],
  section: 'sns#fan-out',
  claims: [46, 47],
  traps: ['sns-keeps-nothing'],
  variety: 'rule',
  levels: {
    1: {
      asks: ALL,
      driver: { ko: '대기열이 적고 필터 정책이 없습니다.', en: 'Few queues, and no filter policies.' },
    },
    2: {
      asks: ALL,
      driver: {
        ko: '필터 정책과 끊긴 구독이 더해집니다.',
        en: 'Filter policies and broken subscriptions come in.',
      },
    },
    3: {
      asks: ['copies', 'which-queues', 'absent'],
      driver: {
        ko: '대기열과 메시지가 많고 조건이 겹칩니다.',
        en: 'Many queues and messages, with conditions combined.',
      },
    },
  },
  directions: { copies, 'which-queues': whichQueues, absent, design },
});

/** What reaches the queues behind a topic, and what does not. How an endpoint answers is nothing a lab could show. */
export const fanOut: typeof generator = {
  ...generator,
  isWatchable: (p, option) => generator.isWatchable?.(p, option) === true && option !== 'http-endpoints',
};
