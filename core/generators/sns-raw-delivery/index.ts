import { directionsGenerator } from '../directions/generator';
import { accepts } from './accepts';
import { counted } from './counted';
import { found } from './found';
import { read } from './read';
import { repair } from './repair';
import { whole } from './whole';

const ALL = ['found', 'read', 'accepts', 'counted', 'whole', 'repair'] as const;

const generator = directionsGenerator({
  slug: 'sns-raw-delivery',
  revision: 1,
  title: { ko: 'SNS 원시 메시지 전송', en: 'Raw message delivery of SNS' },
  concept: 'sns.raw-delivery',
  alsoTests: ['sns.delivery-retries'],
  facts: ['sns.rawDelivery.protocols', 'sqs.messageAttributes.max', 'sns.delivery.clientError'],
  section: 'sns#message-format',
  claims: [],
  variety: 'rule',
  levels: {
    1: {
      asks: ALL,
      driver: {
        ko: '대기열이 하나이고 다른 설정이 끼어들지 않습니다.',
        en: 'One queue, and no other setting comes in.',
      },
    },
    2: {
      asks: ALL,
      driver: {
        ko: 'HTTPS 엔드포인트와 필터 정책이 더해집니다.',
        en: 'HTTPS endpoints and filter policies come in.',
      },
    },
    3: {
      asks: ['found', 'read', 'counted', 'counted', 'whole', 'repair'],
      driver: {
        ko: '여러 구독의 설정이 서로 다르고, 메시지 속성의 수가 한도에 가깝습니다.',
        en: 'Several subscriptions differ, and numbers of attributes are close to the limit.',
      },
    },
  },
  directions: { found, read, accepts, counted, whole, repair },
});

/** In which form a subscription delivers what was published. What an endpoint got is nothing a lab could show. */
export const snsRawDelivery: typeof generator = {
  ...generator,
  isWatchable: (p) =>
    generator.isWatchable?.(p, '') === true &&
    !(p.direction === 'read' && (p.q as { receiver: string }).receiver === 'endpoint'),
};
