import { directionsGenerator } from '../directions/generator';
import { arrived } from './arrived';
import { calls } from './calls';
import { mend } from './mend';
import { possible } from './possible';
import { setup } from './setup';

/** Where a Firehose stream gets its records from, and which calls it therefore takes. */
export const firehoseSources = directionsGenerator({
  slug: 'firehose-sources',
  revision: 1,
  title: { ko: 'Firehose의 원본', en: 'Sources of Firehose' },
  concept: 'firehose.sources',
  alsoTests: ['streaming.streams-vs-firehose'],
  facts: ['firehose.sources', 'firehose.source.kinesis.position'],
  section: 'data-firehose#what-it-is',
  claims: [],
  variety: 'rule',
  levels: {
    1: {
      asks: ['possible', 'setup', 'calls', 'arrived'],
      driver: {
        ko: '스트림마다 이름이 다르고 원본이 하나씩입니다.',
        en: 'Streams with names and sources of their own.',
      },
    },
    2: {
      asks: ['possible', 'setup', 'calls', 'arrived', 'mend'],
      driver: {
        ko: '거부되는 호출이 섞이고, 요구에 맞게 고쳐야 합니다.',
        en: 'Calls that are refused, and set-ups to be mended.',
      },
    },
    3: {
      asks: ['calls', 'arrived', 'arrived', 'mend'],
      driver: {
        ko: '이름이 같은 스트림과 원본이 다른 여러 스트림을 구별해야 합니다.',
        en: 'Streams of one name and several sources have to be kept apart.',
      },
    },
  },
  directions: { possible, setup, calls, arrived, mend },
});
