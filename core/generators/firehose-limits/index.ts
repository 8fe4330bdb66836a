import { limitsGenerator } from '../limits/generator';
import { FIREHOSE } from '../limits/rows/firehose';

/** Limits and defaults of Firehose, and which amount is refused. */
export const firehoseLimits = limitsGenerator({
  slug: 'firehose-limits',
  title: { ko: 'Firehose의 한도와 기본값', en: 'Limits and defaults of Firehose' },
  service: 'Amazon Data Firehose',
  table: FIREHOSE,
  concept: 'firehose.limits',
  alsoTests: ['firehose.buffering', 'firehose.put-record-batch'],
  section: 'data-firehose#sending',
  claims: [66, 73],
});
