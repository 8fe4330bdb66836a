import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { count } from '../wording';
import { type ErrorId, errorOf, errorsAt, passes } from './errors';
import { triedAlone } from './trial';
import { answered } from './words';

interface Tally {
  rows: readonly { id: ErrorId; calls: number }[];
}

function tableOf({ rows }: Tally, locale: Locale): string {
  const head = locale === 'ko' ? '| 호출 | HTTP | 오류 | 횟수 |' : '| Call | HTTP | Error | Times |';
  const lines = rows.map(({ id, calls }) => {
    const { service, operation, status } = errorOf(id);
    return `| ${service} ${operation} | ${status} | ${answered(id)} | ${count(calls)} |`;
  });
  return [head, '|---|---|---|---:|', ...lines].join('\n');
}

/** `12 + 30 = 42`, or the one number. */
function sumOf({ rows }: Tally): string {
  const parts = rows.flatMap(({ id, calls }) => (passes(id) ? [calls] : []));
  const sum = count(parts.reduce((a, b) => a + b, 0));
  return parts.length === 1 ? sum : `${parts.map(count).join(' + ')} = ${sum}`;
}
const total = ({ rows }: Tally): number =>
  rows.reduce((sum, { id, calls }) => sum + (passes(id) ? calls : 0), 0);

/** How many failed calls of an hour are worth another attempt. */
export const tally: Direction<Tally> = {
  draw(rng, { level }) {
    const { passing, lasting } = errorsAt(level);
    const right = rng.int(1, 1 + Math.min(level, 2));
    const ids = rng.shuffle([...rng.sample(passing, right), ...rng.sample(lasting, rng.int(2, 1 + level))]);
    return { rows: ids.map((id) => ({ id, calls: rng.int(2, 60) })) };
  },
  variant: ({ rows }) => rows.map(({ id, calls }) => `${id} ${calls}`).join(),
  ask: (q) => ({ kind: 'numeric', key: total(q), unit: 'calls' }),
  check: {
    by: 'simulation',
    start: () => undefined,
    run(world, key, { rows }) {
      let again = 0;
      for (const { id, calls } of rows) {
        const found = triedAlone(world.limits, id);
        if (found === 'another') return false;
        if (found === 'passing') again += calls;
      }
      return again === Number(key);
    },
  },
  words: {
    en: {
      stem: (_q, { who, things }) =>
        `${who} The exhibit counts the failed calls of the application that handles the ${things} during an hour; each may be repeated safely. How many of them are worth another attempt as they are, with exponential backoff?`,
      exhibits: (q) => [{ title: 'Failed calls of an hour', body: tableOf(q, 'en') }],
      explanation: (q) =>
        `Only throttling and server errors count: ${sumOf(q)}. The other calls fail again until a permission, a resource, an address or the request has been put right.`,
    },
    ko: {
      stem: (_q, { who, thing }) =>
        `${who} 자료는 ${thing} 데이터를 처리하는 애플리케이션의 호출이 한 시간 동안 실패한 횟수이며, 모두 되풀이해도 안전합니다. 이 가운데 그대로 지수 백오프를 두고 다시 시도할 만한 호출은 모두 몇 번입니까?`,
      exhibits: (q) => [{ title: '한 시간 동안 실패한 호출', body: tableOf(q, 'ko') }],
      explanation: (q) =>
        `스로틀링과 서버 오류만 셉니다: ${sumOf(q)}. 나머지 호출은 권한, 리소스, 주소, 요청을 바로잡기 전에는 다시 실패합니다.`,
    },
  },
};
