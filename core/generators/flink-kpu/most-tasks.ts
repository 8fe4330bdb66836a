import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { count } from '../wording';
import { isAccepted } from './application';

interface MostTasks {
  perKpu: number;
  /** What the application uses now. */
  tasks: number;
  quota: number;
  /** Asked for: the largest setting, or how much it may be raised. */
  wanted: 'most' | 'more';
}

const answerOf = ({ perKpu, tasks, quota, wanted }: MostTasks): number =>
  quota * perKpu - (wanted === 'more' ? tasks : 0);

/** The largest parallelism that the quota of KPUs allows. */
export const mostTasks: Direction<MostTasks> = {
  draw(rng, { level, limits }) {
    const perKpu = rng.int(1, limit(limits, 'msf.parallelismPerKpu.max'));
    const quota = limit(limits, 'msf.kpu.max.default');
    return {
      perKpu,
      tasks: rng.int(2, quota * perKpu - 10),
      quota,
      wanted: level === 1 ? 'most' : rng.pick(['most', 'more', 'more']),
    };
  },
  variant: ({ perKpu, tasks, wanted }) => `${perKpu}|${tasks}|${wanted}`,
  ask: (q) => ({ kind: 'numeric', key: answerOf(q), unit: 'tasks' }),
  check: {
    by: 'simulation',
    start: () => undefined,
    run(world, key, { perKpu, tasks, wanted }) {
      const most = Number(key) + (wanted === 'more' ? tasks : 0);
      return (
        isAccepted(world, 'largest', { tasks: most, perKpu }) &&
        !isAccepted(world, 'larger', { tasks: most + 1, perKpu })
      );
    },
  },
  words: {
    en: {
      stem: ({ perKpu, tasks, wanted }, { who, things }) =>
        `${who} An application of Managed Service for Apache Flink analyzes the ${things} with \`Parallelism\` ${count(tasks)} and \`ParallelismPerKPU\` ${perKpu}. The quota of KPUs is the default. ${
          wanted === 'most'
            ? 'What is the largest `Parallelism` that it can have with this `ParallelismPerKPU`?'
            : 'By how many tasks can its `Parallelism` be raised at most with this `ParallelismPerKPU`?'
        }`,
      explanation: (q) =>
        `By default an application can use ${q.quota} KPUs, and each carries ${q.perKpu}: ${q.quota} × ${q.perKpu} = ${count(q.quota * q.perKpu)} tasks.${q.wanted === 'more' ? ` ${count(q.tasks)} are in use, so ${count(answerOf(q))} are left.` : ''} Beyond that a larger quota or a larger \`ParallelismPerKPU\` is needed.`,
    },
    ko: {
      stem: ({ perKpu, tasks, wanted }, { who, thing }) =>
        `${who} Managed Service for Apache Flink 애플리케이션이 \`Parallelism\` ${count(tasks)}, \`ParallelismPerKPU\` ${perKpu}의 설정으로 ${thing} 데이터를 분석합니다. KPU 할당량은 기본값입니다. ${
          wanted === 'most'
            ? '이 `ParallelismPerKPU`로 정할 수 있는 가장 큰 `Parallelism`은 얼마입니까?'
            : '이 `ParallelismPerKPU`로 `Parallelism`을 최대 몇 개까지 더 늘릴 수 있습니까?'
        }`,
      explanation: (q) =>
        `애플리케이션은 기본으로 KPU ${q.quota}개까지 쓰고 KPU마다 병렬 작업이 ${q.perKpu}개 들어갑니다: ${q.quota} × ${q.perKpu} = ${count(q.quota * q.perKpu)}.${q.wanted === 'more' ? ` 지금 ${count(q.tasks)}개를 쓰고 있으므로 ${count(answerOf(q))}개가 남습니다.` : ''} 더 늘리려면 할당량이나 \`ParallelismPerKPU\`를 올려야 합니다.`,
    },
  },
};
