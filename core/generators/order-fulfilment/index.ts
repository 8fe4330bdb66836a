import { requirementsGenerator } from '../requirements/generator';
import { FULFILMENT } from './table';

/** By which path an order reaches what fulfils it, and what rules the other paths out. */
export const orderFulfilment = requirementsGenerator({
  slug: 'order-fulfilment',
  revision: 2,
  title: { ko: '주문이 작업자에게 가는 길', en: 'The path of an order to its worker' },
  concept: 'sns.worker-pulls',
  alsoTests: ['sns.lambda-subscriber', 'messaging.choose-service'],
  facts: {
    'topic-queue-ec2': ['sns.protocols', 'sqs.retention.default'],
    'queue-ec2': ['sqs.standard.delivery', 'sqs.retention.default'],
    'topic-queue-function': ['sns.protocols', 'lambda.timeout.default', 'sqs.retention.default'],
    'queue-function': ['sqs.standard.delivery', 'lambda.timeout.default', 'sqs.retention.default'],
    'topic-function': ['sns.protocols', 'lambda.timeout.default'],
    'topic-http': ['sns.protocols', 'sns.delivery.http.numRetries.default'],
  },
  about: {
    'sns.lambda-subscriber': { down: ['topic-function'], aside: ['topic-function'] },
    'messaging.choose-service': {
      others: ['queue-ec2', 'queue-function'],
      every: ['topic-queue-ec2', 'queue-ec2', 'topic-queue-function', 'queue-function', 'topic-http'],
    },
  },
  section: 'sns#workers-on-ec2',
  claims: [46, 48, 49],
  variety: 'rule',
  table: FULFILMENT,
});
