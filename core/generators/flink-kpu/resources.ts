import { type Limits, limit } from '../../facts/limits';
import type { FactId } from '../../kernel/ids';
import type { Direction } from '../directions/direction';
import { count } from '../wording';
import { drawSized, kpusOf, type Sized } from './application';

interface Resources extends Sized {
  wanted: 'memory' | 'storage';
  /** GB of it in a KPU. */
  each: number;
}

const KPU: FactId = 'msf.kpu';

/** How much memory or storage the KPUs of an application have together. */
export const resources: Direction<Resources> = {
  draw(rng, { level, limits }) {
    const wanted = rng.pick(['memory', 'storage'] as const);
    const size = drawSized(
      rng,
      level,
      limit(limits, 'msf.parallelismPerKpu.max'),
      limit(limits, 'msf.kpu.max.default'),
    );
    return { ...size, wanted, each: gigabytes(limits, wanted) };
  },
  variant: ({ tasks, perKpu, wanted }) => `${tasks}/${perKpu}|${wanted}`,
  ask: (q) => ({ kind: 'numeric', key: kpusOf(q) * q.each, unit: 'GB' }),
  check: {
    by: 'arithmetic',
    holds({ tasks, perKpu, wanted }, key, limits) {
      // A KPU is added whenever the last one is full; the registry says in words what one has.
      let total = 0;
      for (let placed = 0; placed < tasks; placed++)
        if (placed % perKpu === 0) total += Number(partsOf(limits)[wanted]);
      return total === Number(key);
    },
  },
  words: {
    en: {
      stem: ({ tasks, perKpu, wanted }, { who, things }) =>
        `${who} An application of Managed Service for Apache Flink analyzes the ${things} with \`Parallelism\` ${count(tasks)} and \`ParallelismPerKPU\` ${perKpu}. How many GB of ${wanted === 'memory' ? 'memory' : 'storage for the running application'} do its KPUs have together, without the one for orchestration?`,
      explanation: (q) =>
        `${count(q.tasks)} / ${q.perKpu}, rounded up, is ${kpusOf(q)} KPUs with ${q.each} GB of ${q.wanted} each: ${kpusOf(q)} × ${q.each} = ${count(kpusOf(q) * q.each)} GB.`,
    },
    ko: {
      stem: ({ tasks, perKpu, wanted }, { who, thing }) =>
        `${who} Managed Service for Apache Flink 애플리케이션이 \`Parallelism\` ${count(tasks)}, \`ParallelismPerKPU\` ${perKpu}의 설정으로 ${thing} 데이터를 분석합니다. 오케스트레이션용을 빼고 이 애플리케이션의 KPU에 있는 ${wanted === 'memory' ? '메모리는' : '실행용 스토리지는'} 모두 몇 GB입니까?`,
      explanation: (q) =>
        `${count(q.tasks)} / ${q.perKpu}의 값을 올림하면 KPU ${kpusOf(q)}개이고, KPU마다 ${q.wanted === 'memory' ? '메모리' : '스토리지'}가 ${q.each} GB입니다: ${kpusOf(q)} × ${q.each} = ${count(kpusOf(q) * q.each)} GB.`,
    },
  },
};

/** The number before "GB memory" or "GB storage" in the registry's words. */
const gigabytes = (limits: Limits, what: string): number =>
  Number(new RegExp(`(\\d+) GB ${what}`).exec(String(limits[KPU]))?.[1]);

/** The same words taken apart at their commas: `memory` is `4`. */
const partsOf = (limits: Limits): Readonly<Record<string, string>> =>
  Object.fromEntries(
    String(limits[KPU])
      .split(', ')
      .map((part) => [part.split(' ').at(-1) ?? '', part.split(' ')[0] ?? '']),
  );
