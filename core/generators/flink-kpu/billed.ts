import { limit } from '../../facts/limits';
import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { count } from '../wording';
import { billedFor, drawSized, kpusOf, type Sized } from './application';

interface Billed {
  applications: readonly Sized[];
  hours: number;
}

const KPUS_MAX = 20;

const totalOf = ({ applications, hours }: Billed): number =>
  applications.reduce((sum, each) => sum + kpusOf(each) + 1, 0) * hours;

const partsOf = ({ applications }: Billed): string =>
  applications.map((each) => `(${kpusOf(each)} + 1)`).join(' + ');

function tableOf({ applications }: Billed, locale: Locale): string {
  const first = locale === 'ko' ? '애플리케이션' : 'Application';
  const rows = applications.map(({ tasks, perKpu }, i) => `| ${i + 1} | ${count(tasks)} | ${perKpu} |`);
  return [`| ${first} | \`Parallelism\` | \`ParallelismPerKPU\` |`, '|---|---:|---:|', ...rows].join('\n');
}

/** What applications are billed for while they run. */
export const billed: Direction<Billed> = {
  draw(rng, { level, limits }) {
    const perKpuMax = limit(limits, 'msf.parallelismPerKpu.max');
    return {
      applications: Array.from({ length: level }, () => drawSized(rng, level, perKpuMax, KPUS_MAX)),
      hours: rng.int(2, 24),
    };
  },
  variant: ({ applications, hours }) =>
    `${applications.map(({ tasks, perKpu }) => `${tasks}/${perKpu}`)}|${hours}`,
  ask: (q) => ({ kind: 'numeric', key: totalOf(q), unit: 'KPU-hours' }),
  check: {
    by: 'simulation',
    start: () => undefined,
    run: (world, key, { applications, hours }) => billedFor(world, applications, hours) === Number(key),
  },
  words: {
    en: {
      stem: ({ applications, hours }, { who, things }) =>
        `${who} ${applications.length === 1 ? 'An application' : `${applications.length} applications`} of Managed Service for Apache Flink with the settings of the exhibit ${applications.length === 1 ? 'analyzes' : 'analyze'} the ${things} and ${applications.length === 1 ? 'runs' : 'run'} for ${hours} hours. How many KPU-hours are billed for this in all?`,
      exhibits: (q) => [{ title: 'Settings', body: tableOf(q, 'en') }],
      explanation: (q) =>
        `Each application takes \`Parallelism\` divided by \`ParallelismPerKPU\`, rounded up, and one KPU more for orchestration: ${partsOf(q)} = ${totalOf(q) / q.hours} KPUs, for ${q.hours} hours ${count(totalOf(q))}.`,
    },
    ko: {
      stem: ({ applications, hours }, { who, thing }) =>
        `${who} 자료의 설정으로 ${thing} 데이터를 분석하는 Managed Service for Apache Flink 애플리케이션 ${applications.length === 1 ? '하나가' : `${applications.length}개가`} ${hours}시간 동안 실행됩니다. 여기에 청구되는 것은 모두 몇 KPU 시간입니까?`,
      exhibits: (q) => [{ title: '설정', body: tableOf(q, 'ko') }],
      explanation: (q) =>
        `애플리케이션마다 \`Parallelism\`을 \`ParallelismPerKPU\`로 나누어 올림한 수에 오케스트레이션용 하나를 더합니다. ${partsOf(q)} = ${totalOf(q) / q.hours}이고, ${q.hours}시간이면 ${count(totalOf(q))}입니다.`,
    },
  },
};
