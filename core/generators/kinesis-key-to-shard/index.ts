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
