import { limit } from '../../facts/limits';
import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { recordOf } from '../record';
import { count } from '../wording';
import { entryOf, makeRule, put } from './entries';

type Kind = 'refused' | 'partial' | 'stored';
interface Calls {
  /** Entries a call may have. */
  most: number;
  asked: Kind;
  /** Each call: how many entries, and how many of them lack a detail. */
  calls: readonly { readonly entries: number; readonly faulty: number }[];
}

const kindOf = ({ most }: Calls, { entries, faulty }: Calls['calls'][number]): Kind =>
  entries > most ? 'refused' : faulty > 0 ? 'partial' : 'stored';
const callOf = ({ calls }: Calls, id: string): Calls['calls'][number] =>
  calls[Number(id.slice(1))] ?? { entries: 0, faulty: 0 };
const BELIEFS: Readonly<Record<Kind, string>> = {
  refused: 'put-events-takes-any-number',
  partial: 'refused-entries-raise-an-error',
  stored: 'full-calls-lose-entries',
};

const ASKED: Readonly<Record<Kind, Readonly<Record<Locale, string>>>> = {
  refused: { en: 'Which call is refused as a whole?', ko: '호출 전체가 거부되는 것은 무엇입니까?' },
  partial: {
    en: 'Which call is answered with HTTP 200 although not all of its events are stored?',
    ko: 'HTTP 200이 돌아오지만 이벤트가 모두 저장되지는 않는 호출은 무엇입니까?',
  },
  stored: {
    en: 'With which call are all of its events stored?',
    ko: '이벤트가 모두 저장되는 호출은 무엇입니까?',
  },
};
const WHY: Readonly<Record<Kind, Readonly<Record<Locale, string>>>> = {
  refused: {
    en: 'It has more entries than a call may have, so the whole call is refused and nothing is stored.',
    ko: '호출 하나에 담을 수 있는 항목 수를 넘으므로 호출 전체가 거부되고 아무것도 저장되지 않습니다.',
  },
  partial: {
    en: 'The call succeeds, but the entries without a detail fail one by one.',
    ko: '호출은 성공하지만 Detail이 없는 항목은 하나하나 실패합니다.',
  },
  stored: {
    en: 'It keeps within the limit and every entry is complete, so all of its events are stored.',
    ko: '한도를 지켰고 모든 항목이 온전하므로 이벤트가 모두 저장됩니다.',
  },
};

/** Which call fails as a whole, which in part, which not at all. */
export const whichCall: Direction<Calls> = {
  draw(rng, { limits }) {
    const most = limit(limits, 'eventbridge.putEvents.entries.max');
    const asked = rng.pick<Kind>(['refused', 'partial', 'stored']);
    const others = (['refused', 'partial', 'stored'] as const).filter((kind) => kind !== asked);
    const kinds = [asked, ...others, rng.pick(others)];
    const calls = kinds.map((kind) => {
      const entries = kind === 'refused' ? rng.int(most + 1, most + 5) : rng.int(most - 6, most);
      return { entries, faulty: kind === 'partial' ? rng.int(1, 3) : 0 };
    });
    return new Set(calls.map((call) => `${call.entries}-${call.faulty}`)).size === calls.length
      ? { most, asked, calls }
      : undefined;
  },
  variant: ({ asked, calls }) => `${asked}|${calls.map(({ entries, faulty }) => `${entries}-${faulty}`)}`,
  ask(q) {
    const options = q.calls.map((_, i) => `c${i}`);
    return {
      kind: 'single',
      options,
      key: 'c0',
      beliefs: recordOf(options.slice(1), (id) => BELIEFS[kindOf(q, callOf(q, id))]),
    };
  },
  check: {
    by: 'simulation',
    stage: () => 'put-events-partial',
    start: makeRule,
    alike({ asked, calls }, option) {
      const { entries, faulty } = calls[Number(option.slice(1))] ?? {};
      return `put-events-partial/which-call/${asked}|${entries}|${faulty}`;
    },
    run(world, option, { asked, calls }) {
      const { entries = 0, faulty = 0 } = calls[Number(option.slice(1))] ?? {};
      const answer = put(
        world,
        Array.from({ length: entries }, (_, i) => entryOf(i < faulty ? 'no-detail' : 'fine', i)),
      );
      if (!answer) return asked === 'refused';
      return asked === (answer.FailedEntryCount > 0 ? 'partial' : 'stored');
    },
  },
  words: {
    en: {
      stem: ({ asked }, { who }) =>
        `${who} Several producers call \`PutEvents\` with small entries for the default event bus and may do so. ${ASKED[asked].en}`,
      option: (id, q) => {
        const { entries, faulty } = callOf(q, id);
        return faulty > 0
          ? `${entries} entries, of which ${count(faulty)} lack \`Detail\``
          : `${entries} entries, which are all of them complete`;
      },
      reason: (id, q) => WHY[kindOf(q, callOf(q, id))].en,
      explanation: ({ most }) =>
        `A call holds up to ${most} entries. Beyond that it is refused; within it every entry stands for itself, and HTTP 200 says nothing about single entries.`,
    },
    ko: {
      stem: ({ asked }, { who }) =>
        `${who} 여러 생산자가 기본 이벤트 버스로 보낼 작은 항목으로 \`PutEvents\`를 호출하며, 그럴 권한이 있습니다. ${ASKED[asked].ko}`,
      option: (id, q) => {
        const { entries, faulty } = callOf(q, id);
        return faulty > 0
          ? `항목 ${entries}개, 그 가운데 \`Detail\`이 없는 것 ${count(faulty)}개`
          : `항목 ${entries}개, 그 모두가 빠진 것 없이 온전함`;
      },
      reason: (id, q) => WHY[kindOf(q, callOf(q, id))].ko,
      explanation: ({ most }) =>
        `호출 하나에는 항목을 ${most}개까지 담습니다. 넘으면 호출이 거부되고, 넘지 않으면 항목마다 따로 처리되므로 HTTP 200은 항목 하나하나의 성공을 뜻하지 않습니다.`,
    },
  },
};
