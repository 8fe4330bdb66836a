import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { recordBy } from '../record';
import { count } from '../wording';
import { isAccepted, kpusOf, type Sized } from './application';

interface Fits {
  sizes: readonly Sized[];
  quota: number;
}

const idOf = ({ tasks, perKpu }: Sized): string => `${tasks}x${perKpu}`;
const sizeOf = (id: string): Sized => {
  const [tasks = '', perKpu = ''] = id.split('x');
  return { tasks: Number(tasks), perKpu: Number(perKpu) };
};

const OFFERED = 5;

/** Which settings the default quota of KPUs allows. */
export const fits: Direction<Fits> = {
  draw(rng, { level, limits }) {
    const quota = limit(limits, 'msf.kpu.max.default');
    // The closer to the quota, the harder to tell at a glance.
    const near = { 1: 20, 2: 8, 3: 2 }[level];
    const sizes = Array.from({ length: OFFERED }, () => {
      const perKpu = rng.int(1, limit(limits, 'msf.parallelismPerKpu.max'));
      return { perKpu, tasks: quota * perKpu + rng.int(-near * perKpu, near * perKpu) };
    });
    const right = sizes.filter((size) => kpusOf(size) <= quota).length;
    const isVaried = new Set(sizes.map(({ perKpu }) => perKpu)).size === OFFERED;
    return isVaried && (right === 2 || right === 3) ? { sizes, quota } : undefined;
  },
  variant: ({ sizes }) => sizes.map(idOf).sort().join(),
  ask({ sizes, quota }) {
    const wrong = sizes.filter((size) => kpusOf(size) > quota);
    return {
      kind: 'multiple',
      options: sizes.map(idOf),
      key: sizes.filter((size) => kpusOf(size) <= quota).map(idOf),
      beliefs: recordBy(wrong, idOf, (size) =>
        Math.floor(size.tasks / size.perKpu) <= quota
          ? 'partly-filled-kpus-are-free'
          : 'larger-per-kpu-always-fits',
      ),
    };
  },
  check: {
    by: 'simulation',
    start: () => undefined,
    run: (world, id) => isAccepted(world, 'analysis', sizeOf(id)),
  },
  words: {
    en: {
      stem: (_q, { who, things }) =>
        `${who} A team compares settings for an application of Managed Service for Apache Flink that analyzes the ${things}. The quota of KPUs per application is the default. Which settings stay within it?`,
      option: (id) => {
        const { tasks, perKpu } = sizeOf(id);
        return `\`Parallelism\` ${count(tasks)}, \`ParallelismPerKPU\` ${perKpu}`;
      },
      reason: (id, { quota }) => {
        const { tasks, perKpu } = sizeOf(id);
        const taken = kpusOf(sizeOf(id));
        return `${count(tasks)} / ${perKpu}, rounded up, is ${taken}, ${taken > quota ? 'more than' : 'within'} the quota of ${quota}.`;
      },
      explanation: ({ quota }) =>
        `KPUs are \`Parallelism\` divided by \`ParallelismPerKPU\`, rounded up. By default an application can use ${quota} of them, and the quota can be raised.`,
    },
    ko: {
      stem: (_q, { who, thing }) =>
        `${who} 한 팀이 ${thing} 데이터를 분석할 Managed Service for Apache Flink 애플리케이션의 설정을 비교합니다. 애플리케이션마다의 KPU 할당량은 기본값입니다. 할당량 안에 드는 설정은 무엇입니까?`,
      option: (id) => {
        const { tasks, perKpu } = sizeOf(id);
        return `\`Parallelism\` ${count(tasks)}, \`ParallelismPerKPU\` ${perKpu}`;
      },
      reason: (id, { quota }) => {
        const { tasks, perKpu } = sizeOf(id);
        const taken = kpusOf(sizeOf(id));
        return `${count(tasks)} / ${perKpu}의 값을 올림하면 ${taken}이므로 할당량인 ${quota}개${taken > quota ? '를 넘습니다.' : ' 안에 듭니다.'}`;
      },
      explanation: ({ quota }) =>
        `KPU 수는 \`Parallelism\`을 \`ParallelismPerKPU\`로 나누어 올림한 값입니다. 애플리케이션은 기본으로 ${quota}개까지 쓸 수 있고, 이 할당량은 올릴 수 있습니다.`,
    },
  },
};
