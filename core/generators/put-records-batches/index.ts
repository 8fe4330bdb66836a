import { numericGenerator } from '../numeric-question';
import { STREAM_FRAMES } from '../stream-frames';
import { type Direction, directions, draw, type Question } from './draw';
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
  ],
  section: 'kinesis-data-streams#put-records',
  claims: [55, 56, 57, 62],
  directions,
  frames: STREAM_FRAMES,
  draw,
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
