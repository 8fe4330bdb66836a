import { limitsGenerator } from '../limits/generator';
import { SQS } from '../limits/rows/sqs';

/** Limits and defaults of SQS, and which amount is refused. */
export const sqsLimits = limitsGenerator({
  slug: 'sqs-limits',
  title: { ko: 'SQS의 한도와 기본값', en: 'Limits and defaults of SQS' },
  service: 'Amazon SQS',
  table: SQS,
  concept: 'sqs.limits',
  alsoTests: ['sqs.retention', 'sqs.inflight-limit', 'sqs.message-size'],
  about: {
    'sqs.retention.default': 'sqs.retention',
    'sqs.retention.min': 'sqs.retention',
  },
  section: 'sqs-messages#stored-and-in-flight',
  claims: [3, 6, 8, 16, 18, 39],
});
