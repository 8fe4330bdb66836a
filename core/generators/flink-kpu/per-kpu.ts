import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { count } from '../wording';
import { measuredKpus } from './application';

interface PerKpu {
  tasks: number;
  /** The KPUs that the application may take. */
  allowed: number;
}

const needed = ({ tasks, allowed }: PerKpu): number => Math.ceil(tasks / allowed);

/** The smallest `ParallelismPerKPU` with which tasks get along with so many KPUs. */
export const perKpu: Direction<PerKpu> = {
  draw(rng, { level, limits }) {
    const allowed = rng.int(3, limit(limits, 'msf.kpu.max.default'));
    const share = rng.int(2, limit(limits, 'msf.parallelismPerKpu.max'));
    return { allowed, tasks: allowed * share - (level === 1 ? 0 : rng.int(1, allowed - 1)) };
  },
  variant: ({ tasks, allowed }) => `${tasks}/${allowed}`,
  ask: (q) => ({ kind: 'numeric', key: needed(q), unit: 'tasks' }),
  check: {
    by: 'simulation',
    start: () => undefined,
    run(world, key, { tasks, allowed }) {
      const fits = (share: number): boolean => {
        const taken = measuredKpus(world.fork(), { tasks, perKpu: share });
        return taken !== undefined && taken <= allowed;
      };
      return fits(Number(key)) && !fits(Number(key) - 1);
    },
  },
  words: {
    en: {
      stem: ({ tasks, allowed }, { who, things }) =>
        `${who} An application of Managed Service for Apache Flink needs ${count(tasks)} parallel tasks to keep up with the ${things}. Most of the time the tasks wait for answers of another service. The application shall take no more than ${allowed} KPUs, without the one for orchestration. What is the smallest \`ParallelismPerKPU\` with which it does?`,
      explanation: (q) =>
        `${count(q.tasks)} / ${q.allowed}, rounded up, is ${needed(q)}: with ${needed(q)} tasks on a KPU, ${count(q.tasks)} tasks take ${Math.ceil(q.tasks / needed(q))} KPUs. Tasks that wait can share a KPU; tasks that compute would slow each other down.`,
    },
    ko: {
      stem: ({ tasks, allowed }, { who, thing }) =>
        `${who} Managed Service for Apache Flink 애플리케이션이 ${thing} 데이터를 따라가려면 병렬 작업 ${count(tasks)}개가 필요합니다. 작업은 대부분의 시간을 다른 서비스의 응답을 기다리며 보냅니다. 이 애플리케이션은 오케스트레이션용을 빼고 KPU를 ${allowed}개까지만 써야 합니다. 이를 지키는 가장 작은 \`ParallelismPerKPU\`는 얼마입니까?`,
      explanation: (q) =>
        `${count(q.tasks)} / ${q.allowed}의 값을 올림하면 ${needed(q)}입니다. KPU마다 ${needed(q)}개씩이면 병렬 작업 ${count(q.tasks)}개에 KPU ${Math.ceil(q.tasks / needed(q))}개가 듭니다. 기다리는 작업은 KPU를 나누어 써도 되지만, 계산하는 작업은 서로 느려집니다.`,
    },
  },
};
