import { directionsGenerator } from '../directions/generator';
import { accepted } from './accepted';
import { fits } from './fits';
import { mend } from './mend';
import { prefix } from './prefix';
import { setup } from './setup';

/** Record format conversion and dynamic partitioning: what they read, need and allow. */
export const firehoseConversion = directionsGenerator({
  slug: 'firehose-conversion',
  revision: 1,
  title: { ko: 'Firehose의 형식 변환과 동적 파티셔닝', en: 'Format conversion and partitioning in Firehose' },
  concept: 'firehose.format-conversion',
  alsoTests: ['firehose.lambda-transform', 'firehose.buffering'],
  facts: [
    'firehose.formatConversion',
    'firehose.dynamicPartitioning.destination',
    'firehose.buffer.partitioned.min',
  ],
  section: 'data-firehose#format-conversion',
  claims: [75],
  variety: 'rule',
  levels: {
    1: {
      asks: ['setup', 'fits', 'prefix', 'accepted'],
      driver: {
        ko: '입력이 대개 JSON이고 설정 하나가 답을 가릅니다.',
        en: 'Mostly JSON as input, and one setting that decides.',
      },
    },
    2: {
      asks: ['setup', 'fits', 'prefix', 'accepted', 'mend'],
      driver: {
        ko: 'JSON이 아닌 입력과 Lambda가 준 파티션 키가 섞입니다.',
        en: 'Input other than JSON, and partition keys from Lambda.',
      },
    },
    3: {
      asks: ['setup', 'accepted', 'accepted', 'mend', 'mend'],
      driver: {
        ko: '여러 설정이 서로 맞는지 모두 따져야 합니다.',
        en: 'Many settings that have to go together.',
      },
    },
  },
  directions: { accepted, mend, prefix, setup, fits },
});
