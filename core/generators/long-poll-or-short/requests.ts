import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { drawWaiting, pollOnce, startQueue, told, type Waiting, waitOf } from './polls';

interface Requests extends Waiting {
  minutes: number;
}

/** How many polls an idle consumer makes that calls again at once. */
export const requests: Direction<Requests> = {
  draw(rng, { level, limits }) {
    const most = limit(limits, 'sqs.receive.waitTimeSeconds.max');
    const q = { ...drawWaiting(rng, most, level > 1), minutes: rng.int(1, level === 1 ? 5 : 20) };
    const wait = waitOf(q);
    if (wait === 0 || q.minutes * 60 > wait * 100) return undefined;
    return level === 3 || (q.minutes * 60) % wait === 0 ? q : undefined;
  },
  variant: ({ queueWait, callWait, minutes }) => `${queueWait}|${callWait}|${minutes}`,
  ask: (q) => ({ kind: 'numeric', key: Math.ceil((q.minutes * 60) / waitOf(q)), unit: 'requests' }),
  check: {
    by: 'simulation',
    start: (world, q) => startQueue(world, q),
    run(world, key, q) {
      let made = 0;
      while (world.sec < q.minutes * 60) {
        pollOnce(world, q);
        made++;
      }
      return made === Number(key);
    },
  },
  words: {
    en: {
      stem: (q, { who, things }) =>
        `${who} At night no ${things} come, so the queue stays empty. ${told.en(q)} After each answer it calls again at once. How many calls does it begin within ${q.minutes} min?`,
      explanation: (q) =>
        `${q.callWait === undefined ? 'The attribute of the queue applies' : 'The value of the call applies, not that of the queue'}: each empty call lasts ${waitOf(q)} s, so there are ${q.minutes * 60} / ${waitOf(q)} of them, rounded up.`,
    },
    ko: {
      stem: (q, { who, thing }) =>
        `${who} 밤에는 ${thing} 데이터가 오지 않아 대기열이 비어 있습니다. ${told.ko(q)} 응답을 받으면 바로 다시 호출합니다. ${q.minutes}분 동안 시작하는 호출은 처음 것까지 모두 몇 번입니까?`,
      explanation: (q) =>
        `${q.callWait === undefined ? '대기열의 속성이 적용되어' : '대기열이 아니라 호출의 값이 적용되어'} 빈 호출 한 번이 ${waitOf(q)}초 걸리므로 ${q.minutes * 60} / ${waitOf(q)}의 소수점 아래를 올립니다.`,
    },
  },
};
