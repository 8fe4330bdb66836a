import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { recordOf } from '../record';
import { makeAccount } from './account';
import { beliefIn, type ErrorId, errorOf, errorsAt, passes } from './errors';
import { tried } from './trial';
import { answered, reasonFor } from './words';

/** One entry of a log is unlike the others: the only one worth another attempt, or the only one that is not. */
interface LogEntry {
  odd: 'passing' | 'lasting';
  errors: readonly ErrorId[];
  /** Seconds after the hour. */
  times: readonly number[];
}

const ENTRIES = 4;
/** What takes so many calls to bring about that nobody would watch it. */
const HEAVY: readonly ErrorId[] = ['kinesis-write', 'fifo-rate', 'firehose-rate'];

const two = (n: number): string => String(n).padStart(2, '0');
const timeOf = ({ errors, times }: LogEntry, id: string): string => {
  const sec = times[errors.indexOf(id as ErrorId)] ?? 0;
  return `10:${two(Math.floor(sec / 60))}:${two(sec % 60)}`;
};

function logOf(q: LogEntry, locale: Locale): string {
  const head = locale === 'ko' ? '| 시각 | 호출 | HTTP | 오류 |' : '| Time | Call | HTTP | Error |';
  const rows = q.errors.map((id) => {
    const { service, operation, status } = errorOf(id);
    return `| ${timeOf(q, id)} | ${service} ${operation} | ${status} | ${answered(id)} |`;
  });
  return [head, '|---|---|---|---|', ...rows].join('\n');
}

const optionText = (id: string, q: LogEntry, locale: Locale): string => {
  const { operation } = errorOf(id);
  return locale === 'ko' ? `${timeOf(q, id)}의 \`${operation}\`` : `\`${operation}\` at ${timeOf(q, id)}`;
};

/** Which entry of a log is worth another attempt, or is the only one that is not. */
export const logEntry: Direction<LogEntry> = {
  draw(rng, { level }) {
    const { passing, lasting } = errorsAt(level);
    const light = passing.filter((id) => !HEAVY.includes(id));
    const odd = light.length >= ENTRIES - 1 && rng.int(0, 2) === 0 ? 'lasting' : 'passing';
    const errors =
      odd === 'passing'
        ? [...rng.sample(passing, 1), ...rng.sample(lasting, ENTRIES - 1)]
        : [...rng.sample(lasting, 1), ...rng.sample(light, ENTRIES - 1)];
    const times = Array.from({ length: ENTRIES }, (_, i) => i * 840 + rng.int(0, 800));
    return { odd, errors: rng.shuffle(errors), times };
  },
  variant: ({ odd, errors }) => `${odd}|${[...errors].sort()}`,
  ask({ odd, errors }) {
    const isOdd = (id: ErrorId): boolean => passes(id) === (odd === 'passing');
    const others = errors.filter((id) => !isOdd(id));
    return {
      kind: 'single',
      options: errors,
      key: errors.find(isOdd) ?? '',
      beliefs: recordOf(others, (id) => (passes(id) ? 'client-status-is-never-retried' : beliefIn(id))),
      sorted: true,
    };
  },
  check: {
    by: 'simulation',
    stage: () => 'retryable-errors/account',
    start: makeAccount,
    alike: ({ odd }, id) => `retryable-errors/${odd}/${id}`,
    run: (world, id, { odd }) => tried(world, id as ErrorId) === odd,
  },
  words: {
    en: {
      stem: ({ odd }, { who, things }) =>
        `${who} The exhibit shows the failed calls of the application that handles the ${things}; each may be repeated safely. ${
          odd === 'passing'
            ? 'Exactly one of them is worth another attempt as it is, with exponential backoff. Which one?'
            : 'As long as nobody puts anything right, exactly one of them fails again however long the application waits before it. Which one?'
        }`,
      exhibits: (q) => [{ title: 'Failed calls', body: logOf(q, 'en') }],
      option: (id, q) => optionText(id, q, 'en'),
      reason: (id) => reasonFor(id, 'en'),
      explanation: () =>
        'What counts is whether the cause goes away by itself: that of throttling and of server errors does. A missing permission, a missing resource or a wrong request is refused the next time as well.',
    },
    ko: {
      stem: ({ odd }, { who, thing }) =>
        `${who} 자료는 ${thing} 데이터를 처리하는 애플리케이션의 실패한 호출이며, 모두 되풀이해도 안전합니다. ${
          odd === 'passing'
            ? '이 가운데 하나만 그대로 지수 백오프를 두고 다시 시도할 만합니다. 어느 호출입니까?'
            : '아무도 무언가를 고치지 않는다면 이 가운데 하나만 아무리 기다렸다가 되풀이해도 또 실패합니다. 어느 호출입니까?'
        }`,
      exhibits: (q) => [{ title: '실패한 호출', body: logOf(q, 'ko') }],
      option: (id, q) => optionText(id, q, 'ko'),
      reason: (id) => reasonFor(id, 'ko'),
      explanation: () =>
        '원인이 저절로 사라지는지가 기준입니다. 스로틀링과 서버 오류의 원인은 사라집니다. 권한이나 리소스가 없거나 요청이 잘못되었다면 다음에도 거부됩니다.',
    },
  },
};
