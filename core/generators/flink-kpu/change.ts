import { limit } from '../../facts/limits';
import type { Locale } from '../../kernel/locale';
import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { count } from '../wording';
import { kpusOf, measuredKpus, type Sized } from './application';

/** An application whose tasks mostly wait, and how few KPUs it shall take. */
interface Change {
  now: Sized;
  allowed: number;
  /** The smallest `ParallelismPerKPU` that does. */
  enough: number;
  /** What else is offered; it changes no setting of the application. */
  extra: 'quota' | 'shards';
}

/** The settings after a change. */
function after(change: string, { now, enough, allowed }: Change): Sized {
  switch (change) {
    case 'enough':
      return { ...now, perKpu: enough };
    case 'too-little':
      return { ...now, perKpu: enough - 1 };
    case 'fewer-tasks':
      return { ...now, tasks: allowed * now.perKpu };
    default:
      return now;
  }
}

function says(change: string, q: Change, locale: Locale): string {
  const { tasks, perKpu } = after(change, q);
  const set = (name: string, value: number): string =>
    locale === 'ko'
      ? `\`${name}\` 값을 ${withParticle(count(value), '으로/로')} 바꿉니다.`
      : `Set \`${name}\` to ${count(value)}.`;
  return textFor(change, {
    enough: set('ParallelismPerKPU', perKpu),
    'too-little': set('ParallelismPerKPU', perKpu),
    'fewer-tasks': set('Parallelism', tasks),
    quota:
      locale === 'ko'
        ? '애플리케이션의 KPU 할당량을 늘립니다.'
        : 'Raise the quota of KPUs for the application.',
    shards:
      locale === 'ko' ? '원본 스트림의 샤드를 두 배로 늘립니다.' : 'Double the shards of the source stream.',
  });
}

/** Which change makes tasks that mostly wait get along with fewer KPUs. */
export const change: Direction<Change> = {
  draw(rng, { limits }) {
    const perKpu = rng.int(1, 3);
    const enough = rng.int(perKpu + 2, limit(limits, 'msf.parallelismPerKpu.max'));
    const tasks = rng.int(12, 150);
    const allowed = Math.floor(tasks / (enough - 1));
    const now = { tasks, perKpu };
    // One less per KPU has to miss the goal by the KPU that is not full.
    const isTight = tasks % (enough - 1) !== 0 && Math.ceil(tasks / enough) <= allowed;
    if (!isTight || kpusOf(now) > limit(limits, 'msf.kpu.max.default')) return undefined;
    return { now, allowed, enough, extra: rng.pick(['quota', 'shards'] as const) };
  },
  variant: ({ now, enough, extra }) => `${now.tasks}/${now.perKpu}|${enough}|${extra}`,
  ask: ({ extra }) => ({
    kind: 'single',
    options: ['enough', 'too-little', 'fewer-tasks', extra],
    key: 'enough',
    beliefs: {
      'too-little': 'partly-filled-kpus-are-free',
      'fewer-tasks': 'waiting-tasks-are-idle-tasks',
      [extra]: extra === 'quota' ? 'a-quota-is-what-is-billed' : 'shards-pay-for-units',
    },
  }),
  check: {
    by: 'simulation',
    start: () => undefined,
    run(world, option, q) {
      const size = after(option, q);
      const taken = measuredKpus(world, size);
      return taken !== undefined && taken <= q.allowed && size.tasks >= q.now.tasks;
    },
  },
  words: {
    en: {
      stem: (q, { who, things }) =>
        `${who} An application of Managed Service for Apache Flink looks up each of the ${things} in another service; its tasks wait most of the time, and all ${count(q.now.tasks)} of them are needed. With \`Parallelism\` ${count(q.now.tasks)} and \`ParallelismPerKPU\` ${q.now.perKpu} it takes ${kpusOf(q.now)} KPUs, without the one for orchestration. These have to become ${q.allowed} at most. Which change does this?`,
      option: (id, q) => says(id, q, 'en'),
      reason: (id, q) => {
        const size = after(id, q);
        const taken = kpusOf(size);
        return textFor(id, {
          enough: `${count(size.tasks)} / ${size.perKpu}, rounded up, is ${taken}, and all tasks are there.`,
          'too-little': `${count(size.tasks)} / ${size.perKpu} leaves a rest: rounded up it is ${taken}, one too many.`,
          'fewer-tasks': `That would be ${taken} KPUs, but only ${count(size.tasks)} of the tasks that are needed.`,
          quota: 'A quota says what an application may use, not what it takes.',
          shards: 'Shards change neither of the two settings that KPUs depend on.',
        });
      },
      explanation: () =>
        'KPUs are `Parallelism` divided by `ParallelismPerKPU`, rounded up. Where tasks mostly wait, more of them can share a KPU; tasks that compute would only slow each other down.',
    },
    ko: {
      stem: (q, { who, thing }) =>
        `${who} Managed Service for Apache Flink 애플리케이션이 ${thing} 데이터를 하나 받을 때마다 다른 서비스를 조회합니다. 병렬 작업은 대부분의 시간을 기다리며 보내지만 ${count(q.now.tasks)}개가 모두 필요합니다. \`Parallelism\` ${count(q.now.tasks)}, \`ParallelismPerKPU\` ${q.now.perKpu}의 설정으로 오케스트레이션용을 빼고 KPU ${kpusOf(q.now)}개를 쓰는데, 이를 ${q.allowed}개 이하로 줄여야 합니다. 어떻게 바꾸어야 합니까?`,
      option: (id, q) => says(id, q, 'ko'),
      reason: (id, q) => {
        const size = after(id, q);
        const taken = kpusOf(size);
        return textFor(id, {
          enough: `${count(size.tasks)} / ${size.perKpu}의 값을 올림하면 ${taken}이고, 병렬 작업도 모두 있습니다.`,
          'too-little': `${count(size.tasks)} / ${size.perKpu}의 값은 나누어떨어지지 않으며, 올림하면 ${taken}이어서 하나가 많습니다.`,
          'fewer-tasks': `KPU는 ${taken}개가 되지만, 필요한 병렬 작업이 ${count(size.tasks)}개만 남습니다.`,
          quota: '할당량은 쓸 수 있는 한도이지 실제로 쓰는 양이 아닙니다.',
          shards: '샤드는 KPU 수를 정하는 두 설정 가운데 어느 것도 바꾸지 않습니다.',
        });
      },
      explanation: () =>
        'KPU 수는 `Parallelism`을 `ParallelismPerKPU`로 나누어 올림한 값입니다. 작업이 대부분 기다린다면 KPU 하나를 더 많이 나누어 쓸 수 있고, 계산하는 작업은 서로 느려질 뿐입니다.',
    },
  },
};
