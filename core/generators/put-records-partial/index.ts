import { directionsGenerator } from '../directions/generator';
import { counters } from './counters';
import { failedCount } from './failed-count';
import { handling } from './handling';
import { resend } from './resend';

/** PutRecords that succeeds while some of its records fail. */
export const putRecordsPartial = directionsGenerator({
  slug: 'put-records-partial',
  revision: 1,
  title: { ko: 'PutRecords의 부분 실패', en: 'PutRecords failing in part' },
  concept: 'kinesis.put-records-partial-failure',
  alsoTests: ['kinesis.throughput-exceeded', 'firehose.put-record-batch'],
  asks: ['firehose.put-record-batch'],
  facts: [
    'kds.putRecords.errorCodes',
    'kds.shard.write.records',
    'firehose.putRecordBatch.partialFailure',
    'sqs.batch.partialFailure',
    'kds.putRecords.results',
  ],
  section: 'kinesis-data-streams#partial-failure',
  claims: [55, 56, 58, 59, 62],
  traps: ['accepted-is-not-stored'],
  variety: 'rule',
  levels: {
    1: {
      asks: ['resend', 'handling', 'counters'],
      driver: { ko: '항목이 적고 가득 찬 샤드가 하나입니다.', en: 'Few entries and one full shard.' },
    },
    2: {
      asks: ['resend', 'handling', 'counters', 'failed-count'],
      driver: {
        ko: '샤드가 늘고, 실패한 수를 직접 셉니다.',
        en: 'More shards, and failures have to be counted.',
      },
    },
    3: {
      asks: ['resend', 'failed-count', 'failed-count', 'handling'],
      driver: {
        ko: '여유가 다른 샤드가 여럿이고 항목이 많습니다.',
        en: 'Several shards with different room, and more entries.',
      },
    },
  },
  directions: { resend, handling, counters, 'failed-count': failedCount },
  about: { 'failed-count': 'kinesis.throughput-exceeded' },
});
