import { limitsGenerator } from '../limits/generator';
import { LAMBDA } from '../limits/rows/lambda';

/** Limits and defaults of Lambda with events, and which amount is refused. */
export const lambdaLimits = limitsGenerator({
  slug: 'lambda-limits',
  title: { ko: '이벤트를 처리하는 Lambda의 한도와 기본값', en: 'Limits and defaults of Lambda with events' },
  service: 'AWS Lambda',
  table: LAMBDA,
  concept: 'lambda.limits',
  alsoTests: ['lambda.sqs-concurrency', 'lambda.async-dlq-vs-esm'],
  section: 'sqs-polling-and-scaling#lambda-concurrency',
  claims: [42, 48],
});
