import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { makeQueue, receiveAll } from '../proof-by-simulation/queues';
import { recordOf } from '../record';
import { QUEUE, setQueueWait } from './polls';

interface Long {
  /** `queue-call` with seconds; `x` where the call names none. */
  setups: readonly string[];
}

const queueOf = (setup: string): number => Number(setup.split('-')[0]);
const callOf = (setup: string): number | undefined =>
  setup.endsWith('-x') ? undefined : Number(setup.split('-')[1]);

/** Which set-ups make a long poll. */
export const long: Direction<Long> = {
  draw(rng, { level, limits }) {
    const most = limit(limits, 'sqs.receive.waitTimeSeconds.max');
    const some = (): number => rng.int(1, most);
    const pool = [
      `${some()}-x`,
      `0-${some()}`,
      '0-x',
      `${some()}-0`,
      `${some()}-${some()}`,
      '0-0',
      `${some()}-0`,
    ];
    const setups = rng.sample([...new Set(pool)], level === 3 ? 5 : 4);
    const right = setups.filter((setup) => !setup.endsWith('-0') && setup !== '0-x').length;
    return right < 2 || right === setups.length ? undefined : { setups };
  },
  variant: ({ setups }) => `${[...setups].sort()}`,
  ask({ setups }) {
    const key = setups.filter((setup) => (callOf(setup) ?? queueOf(setup)) > 0);
    const wrong = setups.filter((setup) => !key.includes(setup));
    const beliefs = recordOf(wrong, (setup) =>
      queueOf(setup) > 0 ? 'queue-wait-outweighs-the-call' : 'long-polling-is-the-default',
    );
    return { kind: 'multiple', options: setups, key, beliefs };
  },
  check: {
    by: 'simulation',
    start: (world) => makeQueue(world, QUEUE),
    run(world, option) {
      const [ofQueue, ofCall] = option.split('-');
      setQueueWait(world, Number(ofQueue));
      receiveAll(world, QUEUE, ofCall === 'x' ? {} : { WaitTimeSeconds: Number(ofCall) });
      world.note('ReceiveMessage', { en: `answered after ${world.sec} s`, ko: `${world.sec}초 만에 응답` });
      return world.sec > 0;
    },
  },
  words: {
    en: {
      stem: (_, { who, things }) =>
        `${who} A team wants fewer empty answers while it waits for ${things}, and compares these settings of a queue and its consumer. With which of them does ReceiveMessage use long polling?`,
      option: (id) =>
        `Queue: ReceiveMessageWaitTimeSeconds ${queueOf(id)}; call: ${callOf(id) === undefined ? 'no WaitTimeSeconds' : `WaitTimeSeconds ${callOf(id)}`}`,
      reason: (id) =>
        callOf(id) === undefined
          ? `The call says nothing, so the ${queueOf(id)} s of the queue apply${queueOf(id) === 0 ? ': a short poll' : ''}.`
          : `The ${callOf(id)} s of the call apply, whatever the queue says${callOf(id) === 0 ? ': a short poll' : ''}.`,
      explanation: () =>
        'A wait above 0 makes a long poll. WaitTimeSeconds of the call counts, also when it is 0; only without it does the attribute of the queue apply, and that is 0 by default.',
    },
    ko: {
      stem: (_, { who, thing }) =>
        `${who} 팀이 ${thing} 데이터를 기다리는 동안 빈 응답을 줄이려고 대기열과 소비자의 설정을 비교합니다. ReceiveMessage가 긴 폴링을 하는 설정은 무엇입니까?`,
      option: (id) =>
        `대기열: ReceiveMessageWaitTimeSeconds ${queueOf(id)}, 호출: ${callOf(id) === undefined ? 'WaitTimeSeconds 없음' : `WaitTimeSeconds ${callOf(id)}`}`,
      reason: (id) =>
        callOf(id) === undefined
          ? `호출에 값이 없으므로 대기열의 ${queueOf(id)}초가 적용됩니다${queueOf(id) === 0 ? '. 곧 짧은 폴링입니다' : ''}.`
          : `대기열의 값과 상관없이 호출의 ${callOf(id)}초가 적용됩니다${callOf(id) === 0 ? '. 곧 짧은 폴링입니다' : ''}.`,
      explanation: () =>
        '대기 시간이 0보다 크면 긴 폴링입니다. 호출의 WaitTimeSeconds가 0이어도 그 값이 쓰이고, 값이 없을 때만 기본값이 0인 대기열의 속성을 따릅니다.',
    },
  },
};
