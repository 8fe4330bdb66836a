import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { makeFunction, SUCCEEDS } from '../proof-by-simulation/functions';
import { count } from '../wording';

interface Reservable {
  /** Reserved concurrency of the other functions. */
  others: readonly number[];
  account: number;
  kept: number;
  asked: 'reserve' | 'left';
}

const reserve = (functionName: string, executions: number): object => ({
  FunctionName: functionName,
  ReservedConcurrentExecutions: executions,
});

/** How much concurrency can be reserved for one more function, or is left for all others. */
export const reservable: Direction<Reservable> = {
  draw(rng, { level, limits }) {
    const account = limit(limits, 'lambda.concurrency.account.default');
    const kept = limit(limits, 'lambda.concurrency.unreserved.min');
    const others = Array.from({ length: level + 1 }, () => rng.int(1, 30) * (level === 3 ? 7 : 10));
    const left = account - others.reduce((sum, each) => sum + each, 0);
    return left < kept + 20
      ? undefined
      : { others, account, kept, asked: rng.pick(['reserve', 'left'] as const) };
  },
  variant: ({ others, asked }) => `${asked}|${others}`,
  ask({ others, account, kept, asked }) {
    const left = account - others.reduce((sum, each) => sum + each, 0);
    return { kind: 'numeric', key: asked === 'left' ? left : left - kept, unit: 'executions' };
  },
  check: {
    by: 'simulation',
    start(world, { others }) {
      for (const [i, executions] of others.entries()) {
        makeFunction(world, `other-${i + 1}`, SUCCEEDS);
        world.must('lambda.PutFunctionConcurrency', reserve(`other-${i + 1}`, executions));
      }
      makeFunction(world, 'next', SUCCEEDS);
    },
    run(world, key, { asked, kept }) {
      const most = asked === 'left' ? Number(key) - kept : Number(key);
      if (most < 1) return false;
      const over = world.ask('lambda.PutFunctionConcurrency', reserve('next', most + 1));
      return !over.ok && world.ask('lambda.PutFunctionConcurrency', reserve('next', most)).ok;
    },
  },
  words: {
    en: {
      stem: ({ others, account, asked }, { who, things }) =>
        `${who} Several Lambda functions handle ${things} in one Region, whose limit is the default of ${count(account)} concurrent executions. ${others.length} functions have a reserved concurrency of ${others.join(', ')}. ${asked === 'left' ? 'How many concurrent executions are left for all functions without a reservation together?' : 'How much concurrency can be reserved at most for one more function?'}`,
      explanation: ({ others, account, kept, asked }) =>
        `Reserved executions are taken from the pool whether or not they are in use: ${count(account)} - ${others.join(' - ')}.${asked === 'left' ? '' : ` Of what is left, ${kept} have to stay unreserved.`}`,
    },
    ko: {
      stem: ({ others, account, asked }, { who, thing }) =>
        `${who} 여러 Lambda 함수가 한 리전에서 ${thing} 데이터를 처리하며, 리전의 한도는 기본값인 동시 실행 ${count(account)}개입니다. 함수 ${others.length}개의 예약된 동시성은 차례로 ${others.join(', ')}입니다. ${asked === 'left' ? '예약이 없는 함수들이 함께 쓸 수 있는 동시 실행은 몇 개입니까?' : '함수 하나에 더 예약할 수 있는 동시성은 최대 몇 개입니까?'}`,
      explanation: ({ others, account, kept, asked }) =>
        `예약한 동시 실행은 쓰지 않아도 전체에서 빠지므로 ${count(account)} - ${others.join(' - ')}입니다.${asked === 'left' ? '' : ` 남은 것 가운데 ${kept}개는 예약하지 않은 채로 두어야 합니다.`}`,
    },
  },
};
