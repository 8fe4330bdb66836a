import { limit } from '../../facts/limits';
import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { EN, KO } from './first';
import {
  consume,
  drawTimeline,
  exhibits,
  type IteratorType,
  namesOf,
  recordName,
  store,
  type Timeline,
  TYPES,
  typeText,
} from './timeline';

/** What a consumer wants to read, and the iterator that gives exactly this. */
const NEEDS = {
  everything: 'TRIM_HORIZON',
  new: 'LATEST',
  again: 'AT_SEQUENCE_NUMBER',
  resume: 'AFTER_SEQUENCE_NUMBER',
  since: 'AT_TIMESTAMP',
} as const satisfies Record<string, IteratorType>;
type Need = keyof typeof NEEDS;

interface Choose extends Timeline {
  need: Need;
  offered: readonly IteratorType[];
}

const BELIEFS: Readonly<Record<IteratorType, string>> = {
  TRIM_HORIZON: 'trim-horizon-is-where-reading-stopped',
  LATEST: 'latest-continues-where-reading-stopped',
  AT_SEQUENCE_NUMBER: 'at-begins-behind-the-named-record',
  AFTER_SEQUENCE_NUMBER: 'after-includes-the-named-record',
  AT_TIMESTAMP: 'timestamps-go-with-every-iterator',
};

/** The records that a need names: from which on. */
function wanted(q: Choose): readonly string[] {
  const names = namesOf(q);
  const from = {
    everything: recordName(q.expired),
    new: recordName(q.hours.length),
    again: recordName(q.named),
    resume: recordName(q.named + 1),
    since: recordName(q.since),
  }[q.need];
  return names.slice(names.indexOf(from));
}

/** Which iterator gives exactly the records that are wanted. */
export const choose: Direction<Choose> = {
  draw(rng, { level, limits }) {
    const timeline = drawTimeline(rng, level, limit(limits, 'kds.retention.default'));
    const need = rng.pick(['everything', 'new', 'again', 'resume', 'since'] as const);
    const others = TYPES.filter((type) => type !== NEEDS[need]);
    return timeline && { ...timeline, need, offered: [NEEDS[need], ...rng.sample(others, 3)] };
  },
  variant: ({ need, offered, named, since, expired }) =>
    `${need}:${[...offered].sort()}:${named}:${since}:${expired}`,
  ask({ need, offered }) {
    const key = NEEDS[need];
    const wrong = offered.filter((type) => type !== key);
    const beliefs = Object.fromEntries(wrong.map((type) => [type, BELIEFS[type]]));
    return { kind: 'single', options: offered, key, beliefs };
  },
  check: {
    by: 'simulation',
    start: (world, q) => store(world, q),
    run: (world, option, q) => consume(world, q, option as IteratorType).join() === wanted(q).join(),
  },
  words: {
    en: {
      stem: (q, { who, things }) =>
        `${who} The ${things} go to a data stream with one shard and the default retention; the exhibit lists its records. At half past hour ${q.asked} a consumer takes an iterator. ${need(q, 'en')} Which iterator gives it exactly these records?`,
      exhibits: exhibits.en,
      option: (id, q) => typeText(id as IteratorType, q, 'en'),
      reason: (id) => `\`${id}\` ${textFor(id, EN)}.`,
      explanation: (q) => `\`${NEEDS[q.need]}\` ${EN[NEEDS[q.need]]}, here ${wanted(q)[0]}.`,
    },
    ko: {
      stem: (q, { who }) =>
        `${who} 데이터는 샤드가 하나이고 보존 기간이 기본값인 데이터 스트림으로 들어오며, 자료에 그 레코드가 있습니다. ${q.asked}시에서 반 시간이 지났을 때 한 소비자가 반복자를 얻습니다. ${need(q, 'ko')} 정확히 이 레코드만 주는 반복자는 무엇입니까?`,
      exhibits: exhibits.ko,
      option: (id, q) => typeText(id as IteratorType, q, 'ko'),
      reason: (id) => `\`${id}\` 반복자는 ${textFor(id, KO)}.`,
      explanation: (q) =>
        `\`${NEEDS[q.need]}\` 반복자는 ${KO[NEEDS[q.need]]}. 여기서는 ${wanted(q)[0]}부터입니다.`,
    },
  },
};

function need(q: Choose, locale: 'en' | 'ko'): string {
  const named = recordName(q.named);
  const hour = q.hours[q.since] ?? 0;
  const texts: Readonly<Record<Need, readonly [string, string]>> = {
    everything: [
      'It is a new application that has to process all the records that the stream still holds, then go on.',
      '새 애플리케이션이라서 스트림에 남아 있는 레코드를 모두 처리하고 이어서 계속 읽어야 합니다.',
    ],
    new: [
      'It shows a live display and must not get anything that was stored before.',
      '실시간 화면을 보여 주므로 그 전에 저장된 레코드는 하나도 받지 않아야 합니다.',
    ],
    again: [
      `It crashed in the middle of ${named} and has to process this record again, then go on.`,
      `${withParticle(named, '을/를')} 처리하다가 중단되었으므로 이 레코드를 다시 처리하고 이어서 계속 읽어야 합니다.`,
    ],
    resume: [
      `It had stored ${named} as the last record that it finished, and must neither repeat nor skip a record.`,
      `마지막으로 처리를 마친 레코드로 ${withParticle(named, '을/를')} 기록해 두었으며, 레코드를 되풀이하거나 건너뛰면 안 됩니다.`,
    ],
    since: [
      `Its results since hour ${hour} were wrong, so it has to process again all that arrived from then on.`,
      `${hour}시부터 결과가 잘못되었으므로 그때부터 도착한 레코드를 모두 다시 처리해야 합니다.`,
    ],
  };
  return texts[q.need][locale === 'en' ? 0 : 1];
}
