import { limit } from '../../facts/limits';
import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import { withArticle } from '../wording';
import { drawWaiting, pollOnce, sendLate, startQueue, told, type Waiting, waitOf } from './polls';

interface Returns extends Waiting {
  /** When the message becomes visible, in seconds after the call; undefined when none comes. */
  comes: number | undefined;
}

/** After how many seconds a poll of an empty queue returns. */
export const returns: Direction<Returns> = {
  draw(rng, { level, limits }) {
    const most = limit(limits, 'sqs.receive.waitTimeSeconds.max');
    const waiting = drawWaiting(rng, most, level === 1 ? rng.int(0, 1) === 0 : rng.int(0, 3) > 0);
    const comes = level === 1 && rng.int(0, 1) === 0 ? undefined : rng.int(1, most + 5);
    return comes === waitOf(waiting) ? undefined : { ...waiting, comes };
  },
  variant: ({ queueWait, callWait, comes }) => `${queueWait}|${callWait}|${comes}`,
  ask(q) {
    const wait = waitOf(q);
    return { kind: 'numeric', key: q.comes !== undefined && q.comes < wait ? q.comes : wait, unit: 's' };
  },
  check: {
    by: 'simulation',
    start: (world, q) => startQueue(world, q),
    run(world, key, q) {
      if (q.comes !== undefined) sendLate(world, q.comes);
      return pollOnce(world, q).sec === Number(key);
    },
  },
  words: {
    en: {
      stem: (q, { who, thing }) =>
        `${who} A standard queue is empty. ${told.en(q)} ${q.comes === undefined ? 'No message is sent to the queue in the next minutes.' : `Exactly ${withArticle(thing)} becomes visible in the queue ${q.comes} seconds after the call.`} After how many seconds does the call return?`,
      explanation: (q) =>
        `${q.callWait === undefined ? 'Without WaitTimeSeconds the attribute of the queue applies' : 'WaitTimeSeconds of the call replaces the attribute of the queue'}: the call waits for up to ${waitOf(q)} s. ${waitOf(q) === 0 ? 'A short poll answers at once.' : 'A long poll answers as soon as a message is there, and empty only when the wait is over.'}`,
    },
    ko: {
      stem: (q, { who, thing }) =>
        `${who} 표준 대기열이 비어 있습니다. ${told.ko(q)} ${q.comes === undefined ? '앞으로 몇 분 동안 이 대기열로 오는 메시지는 없습니다.' : `호출한 지 ${q.comes}초 뒤에 ${withParticle(thing, '이/가')} 하나 대기열에 나타납니다.`} 이 호출은 몇 초 뒤에 응답합니까?`,
      explanation: (q) =>
        `${q.callWait === undefined ? 'WaitTimeSeconds가 없으면 대기열의 속성을 따르므로' : '호출의 WaitTimeSeconds가 대기열의 속성을 대신하므로'} 최대 ${waitOf(q)}초를 기다립니다. ${waitOf(q) === 0 ? '짧은 폴링은 바로 응답합니다.' : '긴 폴링은 메시지가 나타나면 바로, 끝내 없으면 대기 시간이 지난 뒤 빈 응답을 보냅니다.'}`,
    },
  },
};
