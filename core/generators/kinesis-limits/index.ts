import { limitsGenerator } from '../limits/generator';
import { KINESIS } from '../limits/rows/kinesis';

/** Limits and defaults of Kinesis Data Streams, and which amount is refused. */
export const kinesisLimits = limitsGenerator({
  slug: 'kinesis-limits',
  title: { ko: 'Kinesis 데이터 스트림의 한도와 기본값', en: 'Limits and defaults of Kinesis Data Streams' },
  service: 'Amazon Kinesis Data Streams',
  table: KINESIS,
  concept: 'kinesis.limits',
  alsoTests: ['kinesis.shard-capacity', 'kinesis.put-records-batch'],
  section: 'kinesis-data-streams#shards',
  claims: [57, 59, 69],
});
