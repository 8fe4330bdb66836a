import { limit } from '../../facts/limits';
import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { count } from '../wording';

interface Target {
  /** Null where the target keeps the default. */
  retries: number | null;
  /** Its queue denies EventBridge the permission; otherwise it throttles every call. */
  denied: boolean;
}
interface Attempts {
  events: number;
  targets: readonly Target[];
  most: number;
}

const line = ({ retries, denied }: Target, i: number, locale: Locale): string => {
  const set = retries === null ? 'default' : String(retries);
  const what = denied
    ? { en: 'denies EventBridge permission', ko: 'EventBridge의 권한을 거부함' }
    : { en: 'throttles every call', ko: '모든 호출을 스로틀링함' };
  const policy = retries === null ? (locale === 'ko' ? '기본값' : 'default') : set;
  return `| ${i + 1} | ${what[locale]} | ${policy} |`;
};
const table = ({ targets }: Attempts, locale: Locale): string =>
  [
    locale === 'ko'
      ? '| 대상 | 상태 | `MaximumRetryAttempts` |'
      : '| Target | State | `MaximumRetryAttempts` |',
    '|---|---|---|',
    ...targets.map((target, i) => line(target, i, locale)),
  ].join('\n');

/** How many delivery attempts a rule makes in all when its targets keep failing. */
export const attempts: Direction<Attempts> = {
  draw(rng, { level, limits }) {
    const most = limit(limits, 'eventbridge.retry.maxAttempts.default');
    const targets = Array.from({ length: level }, (_, i) => ({
      retries: level > 1 && i === 0 && rng.int(0, 2) === 0 ? null : rng.int(0, 12),
      denied: level === 3 && i === 1,
    }));
    return { events: rng.int(level, 4 * level), targets, most };
  },
  variant: ({ events, targets }) =>
    `${events}|${targets.map(({ retries, denied }) => `${retries}${denied}`)}`,
  ask: ({ events, targets, most }) => ({
    kind: 'numeric',
    key: events * targets.reduce((sum, { retries, denied }) => sum + (denied ? 1 : 1 + (retries ?? most)), 0),
    unit: 'attempts',
  }),
  check: {
    by: 'arithmetic',
    holds({ events, targets }, option, limits) {
      let made = 0;
      for (let event = 0; event < events; event++) {
        for (const { retries, denied } of targets) {
          let left = retries ?? limit(limits, 'eventbridge.retry.maxAttempts.default');
          made += 1;
          while (!denied && left > 0) {
            made += 1;
            left -= 1;
          }
        }
      }
      return made === Number(option);
    },
  },
  words: {
    en: {
      stem: ({ events, targets }, { who }) =>
        `${who} A rule of Amazon EventBridge has ${targets.length === 1 ? 'one target' : `${targets.length} targets`}, as in the exhibit. ${events === 1 ? 'One event matches' : `${events} events match`} the rule, the state of the targets does not change, and the age of an event is never what ends its retries. How many delivery attempts does EventBridge make in all, first attempts included?`,
      exhibits: (q) => [{ title: 'Targets of the rule', body: table(q, 'en') }],
      explanation: ({ most, targets }) =>
        `The setting counts retries, so a target that throttles sees one attempt more for each event; the default is ${count(most)} retries. ${targets.some(({ denied }) => denied) ? 'A missing permission is not retried: one attempt for each event.' : 'Every event is tried for every target on its own.'}`,
    },
    ko: {
      stem: ({ events, targets }, { who }) =>
        `${who} Amazon EventBridge 규칙에 자료와 같은 대상이 ${targets.length === 1 ? '하나' : `${targets.length}개`} 있습니다. 이벤트 ${events === 1 ? '하나' : `${events}개`}가 규칙에 맞고, 대상의 상태는 바뀌지 않으며, 이벤트의 나이 때문에 재시도가 끝나는 일은 없습니다. 처음 시도까지 포함하여 EventBridge가 전달을 시도하는 횟수는 모두 몇 번입니까?`,
      exhibits: (q) => [{ title: '규칙의 대상', body: table(q, 'ko') }],
      explanation: ({ most, targets }) =>
        `이 설정은 재시도의 횟수이므로 스로틀링하는 대상은 이벤트마다 한 번 더 시도되며, 기본값은 재시도 ${count(most)}회입니다. ${targets.some(({ denied }) => denied) ? '권한이 없는 대상은 재시도하지 않으므로 이벤트마다 한 번입니다.' : '이벤트마다, 대상마다 따로 시도합니다.'}`,
    },
  },
};
