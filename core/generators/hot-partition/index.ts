import { numericGenerator } from '../numeric-question';
import { STREAM_FRAMES } from '../stream-frames';
import { type Direction, directions, draw, type Question } from './draw';
import { truth } from './prove';
import { answer, slips } from './solve';
import { EN } from './words-en';
import { KO } from './words-ko';

/** Load per shard when one partition key stands out: what throttles, by how much, and what helps. */
export const hotPartition = numericGenerator<Question, Direction>({
  slug: 'hot-partition',
  revision: 1,
  title: { ko: '핫 파티션 진단', en: 'Diagnosing a hot partition' },
  concept: 'kinesis.hot-partition',
  alsoTests: ['kinesis.throughput-exceeded', 'kinesis.shard-capacity'],
  facts: ['kds.shard.write.records', 'kds.shard.write.bytes', 'kds.partitionKey.hash', 'kds.order.scope'],
  section: 'kinesis-data-streams#hot-partition',
  claims: [58, 59, 60, 61, 62, 63],
  directions,
  frames: STREAM_FRAMES,
  draw,
  answer,
  slips,
  truth,
  unit: ({ direction }) => {
    switch (direction) {
      case 'suffixes':
        return 'keys';
      case 'aggregation':
        return 'records';
      case 'which-shard':
      case 'remedy':
        return undefined;
      default:
        return 'records/s';
    }
  },
  // The number of shards dresses the story; what ails the stream alone decides the remedy.
  variant: (q) => (q.direction === 'remedy' ? `remedy|${q.ailment}` : Object.values(q).join('|')),
  shuffled: ({ direction }) => direction === 'remedy',
  words: { en: EN, ko: KO },
});
