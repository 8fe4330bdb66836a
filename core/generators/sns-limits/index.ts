import { limitsGenerator } from '../limits/generator';
import { SNS } from '../limits/rows/sns';

/** Limits and defaults of SNS, and which amount is refused. */
export const snsLimits = limitsGenerator({
  slug: 'sns-limits',
  title: { ko: 'SNS의 한도와 기본값', en: 'Limits and defaults of SNS' },
  service: 'Amazon SNS',
  table: SNS,
  concept: 'sns.limits',
  alsoTests: ['sns.filter-policy', 'sns.delivery-retries'],
  about: {
    'sns.delivery.http.numRetries.default': 'sns.delivery-retries',
    'sns.delivery.http.totalTime.max': 'sns.delivery-retries',
    'sns.delivery.awsManaged.total': 'sns.delivery-retries',
    'sns.delivery.smtpSmsPush.total': 'sns.delivery-retries',
  },
  section: 'sns#message-format',
  claims: [47],
});
