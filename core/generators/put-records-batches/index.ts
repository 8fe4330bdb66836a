import { numericGenerator } from '../numeric-question';
import { STREAM_FRAMES } from '../stream-frames';
import { type Direction, directions, draw, type Question, registered } from './draw';
import { truth } from './prove';
import { answer, slips } from './solve';
import { EN } from './words-en';
import { KO } from './words-ko';

/** Splitting a batch over PutRecords calls by count and size, and what to send again. */
export const putRecordsBatches = numericGenerator<Question, Direction>({
  slug: 'put-records-batches',
  revision: 1,
  title: { ko: 'PutRecords 호출로 나누기', en: 'Splitting a batch over PutRecords calls' },
  concept: 'kinesis.put-records-batch',
  alsoTests: ['kinesis.put-records-partial-failure'],
  facts: [
    'kds.putRecords.records.max',
    'kds.putRecords.request.max',
    'kds.shard.write.records',
    'kds.shard.write.bytes',
    'kds.record.size.default',
    'kds.partitionKey.length.max',
    'sqs.batch.entries.max',
    'kds.putRecords.results',
    'kds.putRecords.errorCodes',
  ],
  section: 'kinesis-data-streams#put-records',
  claims: [55, 56, 57, 62],
  traps: ['accepted-is-not-stored'],
  drivers: {
    1: {
      ko: '레코드 수나 바이트 가운데 한쪽이 뚜렷이 먼저 걸립니다.',
      en: 'It is plain whether records or bytes are the limit.',
    },
    2: {
      ko: '두 한도가 가깝고 걸리는 시간까지 묻습니다.',
      en: 'The two limits come close, and the time taken is asked as well.',
    },
    3: {
      ko: '나누어떨어지지 않는 수와 크기, 직접 쓰는 답이 더 많습니다.',
      en: 'Counts and sizes that do not come out even, and more typed answers.',
    },
  },
  directions,
  frames: STREAM_FRAMES,
  draw,
  registered,
  answer,
  slips,
  truth,
  unit: ({ direction }) => {
    if (direction === 'calls') return 'calls';
    if (direction === 'duration') return 's';
    return direction === 'largest-record' ? 'bytes' : 'records';
  },
  words: { en: EN, ko: KO },
});
