import { requirementsGenerator } from '../requirements/generator';
import { CARRIERS } from './table';

/** How large payloads are passed on: in the message, through S3, by the library, or in a stream. */
export const largePayloads = requirementsGenerator({
  slug: 'large-payloads',
  revision: 1,
  title: { ko: '큰 페이로드를 넘기는 법', en: 'Passing on large payloads' },
  concept: 'sqs.extended-client',
  alsoTests: ['sqs.message-size', 'sqs.retention'],
  facts: {
    body: ['sqs.message.size.max', 'sqs.retention.max'],
    topic: ['sns.message.size.max', 'sqs.message.size.max', 'sqs.retention.max'],
    library: ['sqs.extendedClient.max', 'sqs.retention.max'],
    reference: ['sqs.retention.max'],
    stream: ['kds.record.size.max', 'kds.retention.max'],
    invocation: ['lambda.payload.async.max', 'lambda.async.maxEventAge.default'],
  },
  about: {
    'sqs.message-size': { size: ['body'] },
  },
  section: 'sqs-messages#large-payloads',
  claims: [3, 4, 5],
  variety: 'rule',
  table: CARRIERS,
});
