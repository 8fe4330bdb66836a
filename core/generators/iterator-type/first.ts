import { limit } from '../../facts/limits';
import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
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

interface First extends Timeline {
  type: IteratorType;
  retention: number;
}

const BELIEFS: Readonly<Record<string, string>> = {
  oldest: 'reading-starts-at-the-oldest-record',
  gone: 'expired-records-are-still-read',
  newest: 'latest-is-the-newest-stored-record',
  coming: 'iterators-give-new-records-only',
  named: 'after-includes-the-named-record',
  behind: 'at-begins-behind-the-named-record',
  since: 'timestamps-go-with-every-iterator',
};

/** Records that somebody may take for the first, by the mistake that leads there. */
const candidates = ({ hours, expired, named, since }: First): Readonly<Record<string, number>> => ({
  oldest: expired,
  ...(expired > 0 && { gone: 0 }),
  coming: hours.length,
  newest: hours.length - 1,
  named,
  behind: named + 1,
  since,
});

/** Which record a consumer gets first. */
export const first: Direction<First> = {
  draw(rng, { level, limits }) {
    const retention = limit(limits, 'kds.retention.default');
    const timeline = drawTimeline(rng, level, retention);
    const types = level === 1 ? TYPES.slice(0, 2) : TYPES;
    return timeline && { ...timeline, type: rng.pick(types), retention };
  },
  variant: ({ hours, expired, named, since, type }) => `${hours.length}:${expired}:${named}:${since}:${type}`,
  ask(q) {
    const key = recordName(beginsAt(q, q.type));
    const beliefs: Record<string, string> = {};
    for (const [mistake, index] of Object.entries(candidates(q))) {
      const name = recordName(index);
      if (name === key || name in beliefs || Object.keys(beliefs).length === 3) continue;
      beliefs[name] = BELIEFS[mistake] ?? '';
    }
    return { kind: 'single', options: [key, ...Object.keys(beliefs)], key, beliefs };
  },
  check: {
    by: 'simulation',
    start: (world, q) => store(world, q),
    run: (world, option, q) => consume(world, q, q.type)[0] === option,
  },
  words: {
    en: {
      stem: (q, { who, things }) =>
        `${who} The ${things} go to a data stream with one shard and a retention of ${q.retention} hours. At half past hour ${q.asked} a consumer takes the iterator ${typeText(q.type, q, 'en')}. A few minutes later it calls \`GetRecords\` with this iterator for the first time. Which record comes first in the answer?`,
      exhibits: exhibits.en,
      option: (id) => id,
      reason: (id, q) => reason(id, q, 'en'),
      explanation: (q) =>
        `${typeText(q.type, q, 'en')} ${textFor(q.type, EN)}; the first record is ${recordName(beginsAt(q, q.type))}.`,
    },
    ko: {
      stem: (q, { who }) =>
        `${who} 데이터는 샤드가 하나이고 보존 기간이 ${q.retention}시간인 데이터 스트림으로 들어옵니다. ${q.asked}시에서 반 시간이 지났을 때 한 소비자가 ${typeText(q.type, q, 'ko')} 반복자를 얻고, 몇 분 뒤 이 반복자로 \`GetRecords\`를 처음 호출합니다. 응답의 맨 앞에 오는 레코드는 무엇입니까?`,
      exhibits: exhibits.ko,
      option: (id) => id,
      reason: (id, q) => reason(id, q, 'ko'),
      explanation: (q) =>
        `${typeText(q.type, q, 'ko')} 반복자는 ${textFor(q.type, KO)}. 첫 레코드는 ${recordName(beginsAt(q, q.type))}입니다.`,
    },
  },
};

export const EN: Readonly<Record<IteratorType, string>> = {
  TRIM_HORIZON: 'begins at the oldest record that the stream still holds',
  LATEST: 'begins with what arrives after it was taken',
  AT_SEQUENCE_NUMBER: 'begins with the named record itself',
  AFTER_SEQUENCE_NUMBER: 'begins right behind the named record',
  AT_TIMESTAMP: 'begins with the first record that arrived at that time or later',
};
export const KO: Readonly<Record<IteratorType, string>> = {
  TRIM_HORIZON: '스트림에 아직 남아 있는 가장 오래된 레코드에서 시작합니다',
  LATEST: '반복자를 얻은 뒤에 도착하는 레코드부터 시작합니다',
  AT_SEQUENCE_NUMBER: '지정한 바로 그 레코드에서 시작합니다',
  AFTER_SEQUENCE_NUMBER: '지정한 레코드의 바로 다음에서 시작합니다',
  AT_TIMESTAMP: '그 시각이나 그 뒤에 도착한 첫 레코드에서 시작합니다',
};

function reason(id: string, q: First, locale: 'en' | 'ko'): string {
  const index = Number(id.slice(1)) - 1;
  const is = beginsAt(q, q.type);
  const rule = locale === 'en' ? `\`${q.type}\` ${EN[q.type]}` : `\`${q.type}\` 반복자는 ${KO[q.type]}`;
  if (index === is) return `${rule}.`;
  if (index < q.expired)
    return locale === 'en'
      ? `${id} is older than the retention of ${q.retention} hours; nobody can read it any more.`
      : `${withParticle(id, '은/는')} 보존 기간 ${q.retention}시간이 지나 이제 아무도 읽을 수 없습니다.`;
  const side = index < is ? ['before', '앞에'] : ['behind', '뒤에'];
  return locale === 'en'
    ? `${rule}; ${id} stands ${side[0]} that place.`
    : `${rule}. ${withParticle(id, '은/는')} 그 위치보다 ${side[1]} 있습니다.`;
}
