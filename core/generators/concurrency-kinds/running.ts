import type { Direction } from '../directions/direction';
import { invokeAsync, makeFunction } from '../proof-by-simulation/functions';

interface Running {
  reserved: number;
  events: number;
  runSec: number;
}

/** How many of the events that come at once a function handles at the same time. */
export const running: Direction<Running> = {
  draw(rng, { level }) {
    const reserved = rng.int(1, 8);
    const events = rng.int(2, 8 + level * 3);
    return { reserved, events, runSec: rng.int(5, 50) };
  },
  variant: ({ reserved, events, runSec }) => `${reserved}|${events}|${runSec}`,
  ask: ({ reserved, events }) => ({ kind: 'numeric', key: Math.min(reserved, events), unit: 'executions' }),
  check: {
    by: 'simulation',
    start(world, { reserved, runSec }) {
      makeFunction(world, 'worker', { durationMs: runSec * 1_000 }, { timeoutSec: runSec + 1 });
      world.must('lambda.PutFunctionConcurrency', {
        FunctionName: 'worker',
        ReservedConcurrentExecutions: reserved,
      });
    },
    run(world, key, { events }) {
      for (let i = 0; i < events; i++) invokeAsync(world, 'worker');
      world.look();
      world.wait(0.5);
      const seen = world.events.filter(({ type }) => type === 'InvocationStarted').length;
      world.note('InvocationStarted', { en: String(seen), ko: `${seen}회` });
      return seen === Number(key);
    },
  },
  words: {
    en: {
      stem: ({ reserved, events, runSec }, { who, things }) =>
        `${who} ${events} events with ${things} invoke a Lambda function asynchronously at the same moment. The function has a reserved concurrency of ${reserved}, each run takes ${runSec} s, and the account has plenty of concurrency left. How many executions are there right after that?`,
      explanation: ({ reserved, events }) =>
        `Reserved concurrency is also a cap: of ${events} events at most ${reserved} run at a time, however much the account has left. The others wait in the queue of Lambda.`,
    },
    ko: {
      stem: ({ reserved, events, runSec }, { who, thing }) =>
        `${who} ${thing} 데이터가 담긴 이벤트 ${events}개가 Lambda 함수를 동시에 비동기로 호출합니다. 함수의 예약된 동시성은 ${reserved}이고 실행은 저마다 ${runSec}초가 걸리며, 계정에는 남은 동시성이 많습니다. 바로 뒤에 실행 중인 것은 몇 개입니까?`,
      explanation: ({ reserved, events }) =>
        `예약된 동시성은 상한이기도 하므로 계정에 아무리 남아 있어도 이벤트 ${events}개 가운데 최대 ${reserved}개만 동시에 실행됩니다. 나머지는 Lambda의 대기열에서 기다립니다.`,
    },
  },
};
