import { directionsGenerator } from '../directions/generator';
import { attempts } from './attempts';
import { bridge } from './bridge';
import { fate } from './fate';
import { last } from './last';
import { retried } from './retried';
import { settings } from './settings';

const ALL = ['attempts', 'fate', 'bridge', 'retried', 'last', 'settings'] as const;

const generator = directionsGenerator({
  slug: 'sns-delivery-retries',
  revision: 1,
  title: { ko: 'SNS 전달 재시도', en: 'Delivery retries of SNS' },
  concept: 'sns.delivery-retries',
  alsoTests: ['sns.subscription-dlq', 'sns.sqs-queue-policy'],
  facts: [
    'sns.delivery.clientError',
    'sns.delivery.phases',
    'sns.delivery.http.numRetries.default',
    'sns.delivery.http.delay.default',
    'sns.delivery.http.numRetries.max',
    'sns.delivery.http.totalTime.max',
    'sns.dlq.attachPoint',
    'sns.sqs.permission',
    'sqs.messageAttributes.max',
  ],
  section: 'sns#delivery-and-retries',
  claims: [],
  traps: ['sns-keeps-nothing'],
  variety: 'numeric',
  levels: {
    1: {
      asks: ALL,
      driver: {
        ko: '구독이 하나이고 그 정책만 봅니다.',
        en: 'One subscription, and only its own policy.',
      },
    },
    2: {
      asks: ALL,
      driver: {
        ko: '주제의 정책과 여러 종류의 수신자가 더해집니다.',
        en: 'The policy of the topic and several kinds of receivers come in.',
      },
    },
    3: {
      asks: ALL,
      driver: {
        ko: '재시도하지 않는 오류와 한도, 데드 레터 대기열의 정책까지 살펴야 합니다.',
        en: 'Errors without retries, the limits and the policy of the dead-letter queue count too.',
      },
    },
  },
  directions: { attempts, fate, bridge, retried, last, settings },
});

/** Directions without an HTTPS endpoint: how one answers is nothing a lab could show. */
const isPlayable = (direction: string, q: unknown): boolean =>
  direction === 'settings' ||
  (direction === 'fate' && ['gone', 'denied'].includes((q as { failing: string }).failing));

/** Which deliveries SNS tries again, how often, and what it does with the rest. */
export const snsDeliveryRetries: typeof generator = {
  ...generator,
  isWatchable: (p) => generator.isWatchable?.(p, '') === true && isPlayable(p.direction, p.q),
};
