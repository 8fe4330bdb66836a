import { numericGenerator } from '../numeric-question';
import { STREAM_FRAMES } from '../stream-frames';
import { type Direction, directions, draw, type Question } from './draw';
import { truth } from './prove';
import { answer, slips } from './solve';
import { EN } from './words-en';
import { KO } from './words-ko';

/** How many shards a write and read load needs, and what a number of shards carries. */
export const kinesisShards = numericGenerator<Question, Direction>({
  slug: 'kinesis-shards',
  revision: 1,
  title: { ko: 'Kinesis 샤드 수 계산', en: 'Sizing Kinesis shards' },
  concept: 'kinesis.shard-count',
  alsoTests: ['kinesis.shard-capacity', 'kinesis.shared-read', 'kinesis.enhanced-fan-out'],
  facts: [
    'kds.shard.write.bytes',
    'kds.shard.write.records',
    'kds.shard.read.bytes',
    'kds.shard.read.tps',
    'kds.efo.throughput',
    'kds.shards.formula',
  ],
  section: 'kinesis-data-streams#shard-count',
  claims: [59, 63],
  directions,
  frames: STREAM_FRAMES,
  draw,
  answer,
  slips,
  truth,
  unit: ({ direction }) => {
    if (direction === 'highest-rate') return 'records/s';
    if (direction === 'most-consumers') return 'applications';
    return direction === 'polling-interval' ? 'ms' : 'shards';
  },
  words: { en: EN, ko: KO },
});
