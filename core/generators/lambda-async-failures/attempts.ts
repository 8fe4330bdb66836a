import type { Direction } from '../directions/direction';
import { inSeconds } from '../wording';
import { drawEvent, eventKey, type FailingEvent, invoke, makeFailing, runsSeen, startsOf } from './event';

const LONG_SEC = 3_600;

/** How often Lambda runs a function for an asynchronous event that fails each time. */
export const attempts: Direction<FailingEvent> = {
  draw(rng, { level, limits }) {
    const q = drawEvent(rng, level, limits, true);
    // Right at the limit the answer would rest on milliseconds.
    return startsOf(q).some((start) => q.age !== undefined && Math.abs(start - q.age) < 1) ? undefined : q;
  },
  variant: eventKey,
  ask(q) {
    const allowed = startsOf(q).slice(0, 1 + (q.retries ?? q.retriesDefault));
    const young = allowed.filter((start) => q.age === undefined || start < q.age);
    return { kind: 'numeric', key: q.blocked ? 0 : young.length, unit: 'invocations' };
  },
  check: {
    by: 'simulation',
    start: (world, q) => makeFailing(world, q),
    run(world, key) {
      invoke(world);
      world.wait(LONG_SEC);
      const seen = runsSeen(world);
      world.note('Invocations', { en: String(seen), ko: `${seen}회` });
      return seen === Number(key);
    },
  },
  words: {
    en: {
      stem: (q, { who, thing }) =>
        `${who} Another service invokes a Lambda function asynchronously for a ${thing}. The code always ends with an error ${inSeconds(q.runs, 'en')} after it started. ${settings.en(q)} How many times does Lambda run the function for this event?`,
      explanation: (q) => {
        if (q.blocked)
          return 'With reserved concurrency 0 the function never runs: the event goes straight to the on-failure destination or the dead-letter queue.';
        const due = startsOf(q).slice(1, 1 + (q.retries ?? q.retriesDefault));
        if (due.length === 0) return 'With no retries allowed only the first run is left.';
        const age =
          q.age === undefined
            ? 'Its age keeps it from no retry here.'
            : `An event older than ${inSeconds(q.age, 'en')} is not tried again.`;
        return `Beside the first run ${due.length === 1 ? 'one retry is' : 'two retries are'} allowed, due ${due.map((sec) => inSeconds(sec, 'en')).join(' and ')} after the call. ${age}`;
      },
    },
    ko: {
      stem: (q, { who, thing }) =>
        `${who} 다른 서비스가 ${thing} 하나 때문에 Lambda 함수를 비동기로 호출합니다. 코드는 시작한 뒤 ${inSeconds(q.runs, 'ko')}가 지나면 언제나 오류로 끝납니다. ${settings.ko(q)} Lambda는 이 이벤트 때문에 함수를 몇 번 실행합니까?`,
      explanation: (q) => {
        if (q.blocked)
          return '예약된 동시성이 0이면 함수는 실행되지 않습니다. 이벤트는 바로 실패 시 대상이나 데드 레터 대기열로 갑니다.';
        const due = startsOf(q).slice(1, 1 + (q.retries ?? q.retriesDefault));
        if (due.length === 0) return '재시도가 허용되지 않으므로 처음 실행뿐입니다.';
        const age =
          q.age === undefined
            ? '여기서는 나이 때문에 빠지는 재시도가 없습니다.'
            : `${inSeconds(q.age, 'ko')}보다 오래된 이벤트는 다시 시도하지 않습니다.`;
        return `처음 실행 말고도 재시도가 ${due.length === 1 ? '한' : '두'} 번 허용되며, 호출로부터 ${due.map((sec) => inSeconds(sec, 'ko')).join('와 ')} 뒤가 그 차례입니다. ${age}`;
      },
    },
  },
};

const settings = {
  en: ({ retries, age, blocked }: FailingEvent): string => {
    const parts = [
      retries === undefined ? 'MaximumRetryAttempts is not set' : `MaximumRetryAttempts is ${retries}`,
      ...(age === undefined ? [] : [`MaximumEventAgeInSeconds is ${age}`]),
      ...(blocked ? ['the reserved concurrency of the function is 0'] : []),
    ];
    const last = parts.pop() ?? '';
    return `${parts.length > 0 ? `${parts.join(', ')} and ` : ''}${last}.`;
  },
  ko: ({ retries, age, blocked }: FailingEvent): string =>
    [
      retries === undefined
        ? 'MaximumRetryAttempts는 설정하지 않았습니다.'
        : `MaximumRetryAttempts는 ${retries}입니다.`,
      ...(age === undefined ? [] : [`MaximumEventAgeInSeconds는 ${age}입니다.`]),
      ...(blocked ? ['함수의 예약된 동시성은 0입니다.'] : []),
    ].join(' '),
};
