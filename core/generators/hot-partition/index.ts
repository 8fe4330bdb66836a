import type { ConceptId } from '../../kernel/ids';
import { type DrawnNumeric, numericGenerator } from '../numeric-question';
import { STREAM_FRAMES } from '../stream-frames';
import { AILMENTS, type Direction, directions, draw, type Question, REMEDIES, registered } from './draw';
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
  alsoTests: ['kinesis.throughput-exceeded', 'kinesis.shard-capacity', 'kinesis.order-per-shard'],
  asks: ['kinesis.throughput-exceeded', 'kinesis.order-per-shard'],
  facts: ['kds.shard.write.records', 'kds.shard.write.bytes', 'kds.partitionKey.hash', 'kds.order.scope'],
  section: 'kinesis-data-streams#hot-partition',
  claims: [58, 59, 60, 61, 62, 63],
  traps: ['shards-do-not-cool-a-hot-key'],
  drivers: {
    1: {
      ko: '어림하기 쉬운 레코드 크기, 샤드 네다섯 개.',
      en: 'Record sizes easy to estimate and few shards.',
    },
    2: {
      ko: '스트림 전체의 여유와 묶어 보내기까지 묻습니다.',
      en: 'The room left in the whole stream and aggregation are asked as well.',
    },
    3: {
      ko: '레코드 수와 바이트 한도 중 어느 쪽인지 계산해야 하는 크기.',
      en: 'Sizes for which one must calculate whether records or bytes are the limit.',
    },
  },
  directions,
  frames: STREAM_FRAMES,
  about: { refused: 'kinesis.shard-capacity', aggregation: 'kinesis.shard-capacity' },
  conceptOf: ({ q, choices }) => (q.direction === 'remedy' ? conceptOfRemedy(q.ailment, choices) : undefined),
  draw,
  registered,
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

/** What tells the right remedy from the others. */
function conceptOfRemedy(ailment: number, choices: DrawnNumeric<Question>['choices']): ConceptId | undefined {
  // No key stands out: it is the exception on all shards that has to be answered, by more of them.
  if (ailment === AILMENTS.evenLoad) return 'kinesis.throughput-exceeded';
  // A suffix would do as well, if only it kept the order.
  const hasSuffix = choices.some(({ value }) => value === REMEDIES.suffix);
  return ailment === AILMENTS.tinyRecords && hasSuffix ? 'kinesis.order-per-shard' : undefined;
}
