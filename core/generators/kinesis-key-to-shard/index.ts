import { numericGenerator } from '../numeric-question';
import { STREAM_FRAMES } from '../stream-frames';
import { type Direction, directions, draw, type Question } from './draw';
import { truth } from './prove';
import { answer, slips } from './solve';
import { EN } from './words-en';
import { KO } from './words-ko';

/** Which shard a partition key falls on, before and after resharding. */
export const kinesisKeyToShard = numericGenerator<Question, Direction>({
  slug: 'kinesis-key-to-shard',
  revision: 1,
  title: { ko: '파티션 키와 샤드', en: 'From partition key to shard' },
  concept: 'kinesis.partition-key-hash',
  alsoTests: ['kinesis.resharding'],
  facts: ['kds.partitionKey.hash', 'kds.reshard.adjacency', 'kds.reshard.parents'],
  section: 'kinesis-data-streams#partition-key',
  claims: [60, 63],
  drivers: {
    1: {
      ko: '샤드 수가 2의 거듭제곱이라 첫 자리에서 보입니다.',
      en: 'Shard counts are powers of two, so the first digit tells.',
    },
    2: {
      ko: '다른 샤드 수, 분할한 뒤의 샤드, 병합할 수 있는 짝.',
      en: 'Other shard counts, shards after a split, partners for a merge.',
    },
    3: { ko: '나누어떨어지지 않는 샤드 수라 계산해야 합니다.', en: 'Shard counts that take a calculation.' },
  },
  directions,
  frames: STREAM_FRAMES,
  draw,
  answer,
  slips,
  truth,
  unit: ({ direction }) => (direction === 'keys-on-shard' ? 'keys' : undefined),
  shuffled: ({ direction }) => direction === 'merge-partner',
  words: { en: EN, ko: KO },
});
