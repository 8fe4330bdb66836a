import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import {
  beginsAt,
  consume,
  drawTimeline,
  exhibits,
  type IteratorType,
  recordName,
  store,
  type Timeline,
  TYPES,
  typeText,
} from './timeline';

interface HowMany extends Timeline {
  type: IteratorType;
  retention: number;
}

/** How many records a consumer gets. */
export const howMany: Direction<HowMany> = {
  draw(rng, { level, limits }) {
    const retention = limit(limits, 'kds.retention.default');
    const timeline = drawTimeline(rng, level, retention);
    return timeline && { ...timeline, type: rng.pick(TYPES), retention };
  },
  variant: ({ hours, expired, later, named, since, type }) =>
    `${hours.length + later}:${expired}:${named}:${since}:${type}`,
  ask(q) {
    return { kind: 'numeric', key: q.hours.length + q.later - beginsAt(q, q.type), unit: 'records' };
  },
  check: {
    by: 'simulation',
    start: (world, q) => store(world, q),
    run: (world, key, q) => consume(world, q, q.type).length === Number(key),
  },
  words: {
    en: {
      stem: (q, { who, things }) =>
        `${who} The ${things} go to a data stream with one shard and a retention of ${q.retention} hours. At half past hour ${q.asked} a consumer takes the iterator ${typeText(q.type, q, 'en')}. It calls \`GetRecords\` once with this iterator, after all records of the exhibit have arrived. How many records does it get?`,
      exhibits: exhibits.en,
      explanation: (q) =>
        `The first record is ${recordName(beginsAt(q, q.type))}, the last ${recordName(q.hours.length + q.later - 1)}; records older than ${q.retention} hours when the consumer comes are gone.`,
    },
    ko: {
      stem: (q, { who }) =>
        `${who} 데이터는 샤드가 하나이고 보존 기간이 ${q.retention}시간인 데이터 스트림으로 들어옵니다. ${q.asked}시에서 반 시간이 지났을 때 한 소비자가 ${typeText(q.type, q, 'ko')} 반복자를 얻습니다. 자료의 레코드가 모두 도착한 뒤에 이 반복자로 \`GetRecords\`를 한 번 호출합니다. 레코드를 몇 개 받습니까?`,
      exhibits: exhibits.ko,
      explanation: (q) =>
        `첫 레코드는 ${recordName(beginsAt(q, q.type))}, 마지막 레코드는 ${recordName(q.hours.length + q.later - 1)}입니다. 소비자가 왔을 때 ${q.retention}시간이 지난 레코드는 이미 사라졌습니다.`,
    },
  },
};
