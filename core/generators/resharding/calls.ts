import type { Direction } from '../directions/direction';
import type { Simulation } from '../proof-by-simulation/simulation';
import { makeStream, STREAM, settle } from '../proof-by-simulation/streams';
import { count } from '../wording';

interface Calls {
  from: number;
  to: number;
}

/** How many times the count at most doubles, or halves, until the target is in reach. */
const callsFor = ({ from, to }: Calls): number => Math.ceil(Math.abs(Math.log2(to / from)) - 1e-9);

/** Calls as far as each may go; whether the target stands after so many. */
function reaches(world: Simulation, { from, to }: Calls, calls: number): boolean {
  let current = from;
  for (let call = 0; call < calls; call++) {
    const next = to > current ? Math.min(to, current * 2) : Math.max(to, Math.ceil(current / 2));
    if (next === current) continue;
    world.must('kinesis.UpdateShardCount', {
      StreamName: STREAM,
      TargetShardCount: next,
      ScalingType: 'UNIFORM_SCALING',
    });
    settle(world);
    current = next;
  }
  return current === to;
}

/** How many calls of UpdateShardCount a distant target takes. */
export const calls: Direction<Calls> = {
  draw(rng, { level }) {
    const small = rng.int(2, 9);
    const large = rng.int(12, level === 3 ? 90 : 50);
    // Halving an odd count leaves a fraction that no call can reach; only even ways down are asked.
    if (level === 1 || rng.int(0, 1) === 0) return large > small * 2 ? { from: small, to: large } : undefined;
    const halvings = rng.int(2, 4);
    const target = rng.int(2, 5);
    const start = target * 2 ** halvings - rng.int(0, 1) * target;
    return start % 2 === 0 && start % 4 === 0 ? { from: start, to: target } : undefined;
  },
  variant: ({ from, to }) => `${from}:${to}`,
  ask: (q) => ({ kind: 'numeric', key: callsFor(q), unit: 'calls' }),
  check: {
    by: 'simulation',
    stage: ({ from }) => `resharding/${from}`,
    start: (world, { from }) => makeStream(world, { ShardCount: from }),
    run(world, key, q) {
      const few = world.fork();
      return reaches(world, q, Number(key)) && !reaches(few, q, Number(key) - 1);
    },
  },
  words: {
    en: {
      stem: ({ from, to }, { who, things }) =>
        `${who} The ${things} go to a provisioned data stream with ${count(from)} open shards. Before a campaign ${to > from ? 'starts' : 'ends'}, a script has to bring it to exactly ${count(to)} shards with \`UpdateShardCount\`. How many successful calls does it need at the least?`,
      explanation: ({ from, to }) =>
        `One call at most ${to > from ? 'doubles' : 'halves'} the number of open shards. From ${count(from)} to ${count(to)} this takes ${callsFor({ from, to })}, each after the stream is \`ACTIVE\` again.`,
    },
    ko: {
      stem: ({ from, to }, { who }) =>
        `${who} 데이터는 열린 샤드가 ${count(from)}개인 프로비저닝 모드 데이터 스트림으로 들어옵니다. 캠페인이 ${to > from ? '시작되기' : '끝나기'} 전에 스크립트가 \`UpdateShardCount\`로 샤드를 정확히 ${count(to)}개로 만들어야 합니다. 성공한 호출이 최소 몇 번 필요합니까?`,
      explanation: ({ from, to }) =>
        `한 번의 호출로는 열린 샤드를 ${to > from ? '두 배까지만 늘릴' : '절반까지만 줄일'} 수 있습니다. ${count(from)}개에서 ${count(to)}개까지는 ${callsFor({ from, to })}번이 필요하며, 매번 스트림이 다시 \`ACTIVE\`가 된 뒤에 호출합니다.`,
    },
  },
};
