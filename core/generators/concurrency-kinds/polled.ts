import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { makeFunction, mapSource } from '../proof-by-simulation/functions';
import { arnOf, makeQueue, send } from '../proof-by-simulation/queues';

interface Polled {
  messages: number;
  /** MaximumConcurrency of the mapping; undefined where it has none. */
  maximum: number | undefined;
  begins: number;
  runSec: number;
}

/** How many executions a mapping begins with when messages arrive at once. */
export const polled: Direction<Polled> = {
  draw(rng, { level, limits }) {
    const begins = limit(limits, 'lambda.esm.sqs.scaling.start');
    const lowest = limit(limits, 'lambda.esm.sqs.maxConcurrency');
    const maximum = level > 1 && rng.int(0, 2) > 0 ? rng.int(lowest, begins * 2) : undefined;
    return { messages: rng.int(2, begins * 3), maximum, begins, runSec: rng.int(5, 50) };
  },
  variant: ({ messages, maximum, runSec }) => `${messages}|${maximum}|${runSec}`,
  ask: ({ messages, maximum, begins }) => ({
    kind: 'numeric',
    key: Math.min(messages, begins, maximum ?? begins),
    unit: 'executions',
  }),
  check: {
    by: 'simulation',
    start(world, { maximum, runSec }) {
      makeQueue(world, 'work', { VisibilityTimeout: 600 });
      makeFunction(world, 'worker', { durationMs: runSec * 1_000 }, { timeoutSec: runSec + 1 });
      mapSource(world, arnOf('work'), 'worker', {
        BatchSize: 1,
        ...(maximum !== undefined && { ScalingConfig: { MaximumConcurrency: maximum } }),
      });
    },
    run(world, key, { messages }) {
      for (let i = 0; i < messages; i++) send(world, 'work', String(i));
      world.look();
      world.wait(1);
      const seen = world.events.filter(({ type }) => type === 'InvocationStarted').length;
      world.note('InvocationStarted', { en: String(seen), ko: `${seen}회` });
      return seen === Number(key);
    },
  },
  words: {
    en: {
      stem: ({ messages, maximum, runSec }, { who, things }) =>
        `${who} An event source mapping with batch size 1 has just begun to poll a standard queue for ${things}${maximum === undefined ? '; no maximum concurrency is set' : `; its maximum concurrency is ${maximum}`}. ${messages} messages arrive at once, the function has no limit of its own and takes ${runSec} s for each. How many executions does the mapping start right away?`,
      explanation: ({ maximum, begins }) =>
        `A mapping of a standard queue begins with ${begins} concurrent invocations and adds more by the minute${maximum === undefined ? '' : `; its maximum concurrency of ${maximum} can only lower that`}. There are never more executions than batches.`,
    },
    ko: {
      stem: ({ messages, maximum, runSec }, { who, thing }) =>
        `${who} 배치 크기가 1인 이벤트 소스 매핑이 ${thing} 데이터를 담는 표준 대기열을 막 폴링하기 시작했습니다. ${maximum === undefined ? '최대 동시성은 설정하지 않았습니다' : `최대 동시성은 ${maximum}입니다`}. 메시지 ${messages}개가 한꺼번에 도착하고, 함수는 따로 제한이 없으며 메시지 하나에 ${runSec}초가 걸립니다. 매핑이 바로 시작하는 실행은 몇 개입니까?`,
      explanation: ({ maximum, begins }) =>
        `표준 대기열의 매핑은 동시 호출 ${begins}개로 시작해 분마다 늘어납니다${maximum === undefined ? '' : `. 최대 동시성(${maximum})은 이를 낮추기만 합니다`}. 실행은 배치보다 많을 수 없습니다.`,
    },
  },
};
