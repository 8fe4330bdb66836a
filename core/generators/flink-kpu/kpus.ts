import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { count } from '../wording';
import { drawSized, kpusOf, measuredKpus, type Sized } from './application';

/** How many KPUs an application takes for its tasks. */
export const kpus: Direction<Sized> = {
  draw: (rng, { level, limits }) =>
    drawSized(rng, level, limit(limits, 'msf.parallelismPerKpu.max'), limit(limits, 'msf.kpu.max.default')),
  variant: ({ tasks, perKpu }) => `${tasks}/${perKpu}`,
  ask: (q) => ({ kind: 'numeric', key: kpusOf(q), unit: 'KPUs' }),
  check: {
    by: 'simulation',
    start: () => undefined,
    run: (world, key, q) => measuredKpus(world, q) === Number(key),
  },
  words: {
    en: {
      stem: ({ tasks, perKpu }, { who, things }) =>
        `${who} An application of Managed Service for Apache Flink analyzes the ${things} with \`Parallelism\` ${count(tasks)} and \`ParallelismPerKPU\` ${perKpu}. How many KPUs does it take, without the one for orchestration?`,
      explanation: (q) =>
        `${count(q.tasks)} parallel tasks, ${q.perKpu} on each KPU: ${count(q.tasks)} / ${q.perKpu}, rounded up, is ${kpusOf(q)}. One more is billed for orchestration.`,
    },
    ko: {
      stem: ({ tasks, perKpu }, { who, thing }) =>
        `${who} Managed Service for Apache Flink 애플리케이션이 \`Parallelism\` ${count(tasks)}, \`ParallelismPerKPU\` ${perKpu}의 설정으로 ${thing} 데이터를 분석합니다. 이 애플리케이션은 오케스트레이션용을 빼고 KPU를 몇 개 사용합니까?`,
      explanation: (q) =>
        `병렬 작업 ${count(q.tasks)}개가 KPU마다 ${q.perKpu}개씩 들어가므로 ${count(q.tasks)} / ${q.perKpu}의 값을 올림한 ${kpusOf(q)}개입니다. 오케스트레이션용으로 하나가 더 청구됩니다.`,
    },
  },
};
