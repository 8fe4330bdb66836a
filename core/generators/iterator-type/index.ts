import { directionsGenerator } from '../directions/generator';
import { choose } from './choose';
import { expired } from './expired';
import { first } from './first';
import { howMany } from './how-many';

/** Where a consumer begins to read a shard, and how long its iterator lives. */
export const iteratorType = directionsGenerator({
  slug: 'iterator-type',
  revision: 1,
  title: { ko: '샤드 반복자의 시작 위치', en: 'Where a shard iterator begins' },
  concept: 'kinesis.retention-and-replay',
  alsoTests: ['kinesis.order-per-shard'],
  facts: ['kds.iterator.types', 'kds.iterator.expiry', 'kds.retention.default'],
  section: 'kinesis-data-streams#retention',
  claims: [68, 69],
  variety: 'rule',
  levels: {
    1: {
      asks: ['first', 'choose', 'expired'],
      driver: {
        ko: '모든 레코드가 남아 있고, 처음과 끝을 가리키는 반복자를 묻습니다.',
        en: 'Every record is still there; iterators of both ends are asked for.',
      },
    },
    2: {
      asks: ['first', 'choose', 'how-many', 'expired'],
      driver: {
        ko: '시퀀스 번호와 시각으로 시작하는 반복자가 더해집니다.',
        en: 'Iterators that begin at a sequence number or a time are added.',
      },
    },
    3: {
      asks: ['first', 'choose', 'how-many', 'how-many', 'expired'],
      driver: {
        ko: '일부 레코드가 보존 기간이 지나 이미 사라졌습니다.',
        en: 'Some records have left with the retention period.',
      },
    },
  },
  directions: { first, choose, 'how-many': howMany, expired },
});
