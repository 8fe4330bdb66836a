import { requirementsGenerator } from '../requirements/generator';
import { PLACES } from './table';

const EVERY = Object.keys(PLACES.designs);

/** Where failures are kept: on the queue, the function, the mapping, the subscription or the target. */
export const whereFailuresAreKept = requirementsGenerator({
  slug: 'where-failures-are-kept',
  revision: 1,
  title: { ko: '실패를 남기는 곳', en: 'Where failures are kept' },
  concept: 'lambda.async-dlq-vs-esm',
  alsoTests: [
    'sqs.dlq-max-receive-count',
    'sqs.dlq-redrive',
    'sns.subscription-dlq',
    'eventbridge.dlq-type',
    'kinesis.lambda-poison-record',
  ],
  facts: {
    'source-queue': ['lambda.sqs.dlq.place', 'sqs.dlq.maxReceiveCount.max', 'sqs.redrive.api'],
    'function-dlq': ['lambda.dlq.targets', 'lambda.async.retries.default', 'sqs.redrive.api'],
    destination: ['lambda.destinations.targets', 'lambda.async.retries.default', 'sqs.redrive.api'],
    mapping: ['lambda.esm.onFailure.targets', 'lambda.esm.stream.maxRetry.default'],
    subscription: ['sns.dlq.attachPoint', 'sqs.redrive.api'],
    'rule-target': ['eventbridge.dlq.type', 'eventbridge.retry.maxAttempts.default', 'sqs.redrive.api'],
  },
  about: {
    'sns.subscription-dlq': {
      topic: EVERY,
      notify: ['subscription'],
      s3: ['subscription'],
      invoke: ['subscription'],
    },
    'eventbridge.dlq-type': {
      bus: EVERY,
      notify: ['rule-target'],
      s3: ['rule-target'],
      invoke: ['rule-target'],
    },
    'kinesis.lambda-poison-record': {
      stream: ['source-queue', 'mapping', 'subscription', 'rule-target'],
      attempts: ['mapping'],
    },
    'sqs.dlq-redrive': { back: EVERY },
  },
  section: 'sqs-dead-letter-queues#lambda-failures',
  claims: [12, 13],
  traps: ['function-dlq-is-not-for-sqs'],
  variety: 'rule',
  table: PLACES,
});
