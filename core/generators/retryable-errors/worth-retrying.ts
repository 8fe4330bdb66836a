import type { Direction } from '../directions/direction';
import { recordOf } from '../record';
import { makeAccount } from './account';
import { beliefIn, type ErrorId, errorsAt, passes } from './errors';
import { tried } from './trial';
import { reasonFor, shown } from './words';

interface Worth {
  errors: readonly ErrorId[];
}

const OFFERED = 5;

/** Which of five errors a client answers with another attempt. */
export const worthRetrying: Direction<Worth> = {
  draw(rng, { level }) {
    const { passing, lasting } = errorsAt(level);
    const right = rng.int(2, 3);
    return { errors: [...rng.sample(passing, right), ...rng.sample(lasting, OFFERED - right)] };
  },
  variant: ({ errors }) => [...errors].sort().join(),
  ask({ errors }) {
    const wrong = errors.filter((id) => !passes(id));
    return {
      kind: 'multiple',
      options: errors,
      key: errors.filter(passes),
      beliefs: recordOf(wrong, beliefIn),
    };
  },
  check: {
    by: 'simulation',
    stage: () => 'retryable-errors/account',
    start: makeAccount,
    alike: (_q, id) => `retryable-errors/${id}`,
    run: (world, id) => tried(world, id as ErrorId) === 'passing',
  },
  words: {
    en: {
      stem: (_q, { who, things }) =>
        `${who} The application that handles the ${things} has met these errors. Each of its calls may be repeated safely. Which errors should it answer with exponential backoff and another attempt of the same call?`,
      option: (id) => shown(id, 'en'),
      reason: (id) => reasonFor(id, 'en'),
      explanation: () =>
        'Throttling and errors of the server pass by themselves, so the same call is worth another attempt. Throttling often comes with a status in the 400 range; all other errors in that range come back until somebody changes something.',
    },
    ko: {
      stem: (_q, { who, thing }) =>
        `${who} ${thing} 데이터를 처리하는 애플리케이션이 다음 오류를 만났습니다. 애플리케이션의 호출은 모두 되풀이해도 안전합니다. 지수 백오프를 두고 같은 호출을 다시 시도해야 하는 오류는 무엇입니까?`,
      option: (id) => shown(id, 'ko'),
      reason: (id) => reasonFor(id, 'ko'),
      explanation: () =>
        '스로틀링과 서버 오류는 저절로 풀리므로 같은 호출을 다시 시도할 만합니다. 스로틀링은 400번대 상태로 오는 일이 많지만, 같은 범위의 다른 오류는 무언가를 고치기 전에는 되풀이됩니다.',
    },
  },
};
