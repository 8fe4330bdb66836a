import { numericGenerator } from '../numeric-question';
import { STREAM_FRAMES } from '../stream-frames';
import { type Direction, directions, draw, type Question, registered } from './draw';
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
  drivers: {
    1: { ko: '쓰기나 한 종류의 소비자만 따집니다.', en: 'Only writers, or one kind of reader, decide.' },
    2: {
      ko: '공유 읽기와 향상된 팬아웃이 섞이고 반대 방향으로도 묻습니다.',
      en: 'Shared and enhanced readers mix, and the question runs backwards too.',
    },
    3: {
      ko: '어림되지 않는 크기와 속도, 직접 쓰는 답이 더 많습니다.',
      en: 'Sizes and rates that resist estimation, and more typed answers.',
    },
  },
  directions,
  frames: STREAM_FRAMES,
  about: {
    'highest-rate': 'kinesis.shard-capacity',
    'most-consumers': 'kinesis.shared-read',
    'polling-interval': 'kinesis.shared-read',
  },
  draw,
  registered,
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
