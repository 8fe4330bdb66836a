import { directionsGenerator } from '../directions/generator';
import { accepted } from './accepted';
import { design } from './design';
import { needed } from './needed';
import { store } from './store';

/** Where Firehose can deliver, and that each stream has one destination. */
export const firehoseDestinations = directionsGenerator({
  slug: 'firehose-destinations',
  revision: 1,
  title: { ko: 'Firehose의 대상', en: 'Destinations of Firehose' },
  concept: 'firehose.destinations',
  alsoTests: ['firehose.one-destination', 'firehose.sources'],
  facts: ['firehose.destinations', 'firehose.sources'],
  section: 'data-firehose#destinations',
  claims: [64, 65, 73, 76],
  traps: ['firehose-is-not-data-streams'],
  variety: 'rule',
  levels: {
    1: {
      asks: ['store', 'accepted', 'design'],
      driver: { ko: '저장소 하나나 설정 하나를 따로 묻습니다.', en: 'One store or one setting at a time.' },
    },
    2: {
      asks: ['store', 'accepted', 'accepted', 'needed', 'design'],
      driver: {
        ko: '백업 버킷과 대상이 될 수 없는 저장소가 섞입니다.',
        en: 'Backup buckets and stores out of reach are mixed in.',
      },
    },
    3: {
      asks: ['accepted', 'accepted', 'needed'],
      driver: {
        ko: '저장소가 여럿이라 스트림 수를 세어야 합니다.',
        en: 'Many stores, for which streams have to be counted.',
      },
    },
  },
  directions: { store, accepted, needed, design },
  about: { accepted: 'firehose.one-destination', design: 'firehose.one-destination' },
});
