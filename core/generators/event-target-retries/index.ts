import { directionsGenerator } from '../directions/generator';
import { accepted } from './accepted';
import { attempts } from './attempts';
import { deadLetters } from './dead-letters';
import { fate, isBusy } from './fate';

const ALL = ['fate', 'accepted', 'attempts', 'dead-letters'] as const;

const generator = directionsGenerator({
  slug: 'event-target-retries',
  revision: 1,
  title: { ko: 'EventBridge 대상의 재시도', en: 'Retries of an EventBridge target' },
  concept: 'eventbridge.retry-policy',
  alsoTests: ['eventbridge.dlq-type'],
  facts: [
    'eventbridge.retry.maxAttempts.default',
    'eventbridge.retry.maxAge.default',
    'eventbridge.retry.nonRetriable',
    'eventbridge.dlq.type',
  ],
  section: 'eventbridge#retries-and-dlq',
  claims: [],
  traps: ['eventbridge-retries-are-set'],
  variety: 'rule',
  levels: {
    1: {
      asks: ALL,
      driver: { ko: '대상이 하나이고 오류가 오래갑니다.', en: 'One target, with an error that lasts.' },
    },
    2: {
      asks: ALL,
      driver: {
        ko: '지나가는 오류와 여러 대상이 더해집니다.',
        en: 'Passing errors and several targets come in.',
      },
    },
    3: {
      asks: ALL,
      driver: {
        ko: '값이 경계에 가깝고, 데드 레터 대기열의 정책까지 살펴야 합니다.',
        en: 'Values close to the bounds, and the policy of the dead-letter queue counts too.',
      },
    },
  },
  directions: { fate, accepted, attempts, 'dead-letters': deadLetters },
  about: { 'dead-letters': 'eventbridge.dlq-type' },
});

/** How often and how long EventBridge tries to deliver to a target, and what it does with the rest. */
export const eventTargetRetries: typeof generator = {
  ...generator,
  isWatchable: (p) => generator.isWatchable?.(p, '') === true && !(p.direction === 'fate' && isBusy(p.q)),
};
