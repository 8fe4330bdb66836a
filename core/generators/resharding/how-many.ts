import type { Direction } from '../directions/direction';
import { drawSteps, listed, perform, type Step, scriptOf, shardsAfter, variantOf } from './shards';

interface HowMany {
  count: number;
  steps: readonly Step[];
  /** Only the open shards, or all that can be listed. */
  wanted: 'open' | 'readable';
}

/** How many shards there are after a script. */
export const howMany: Direction<HowMany> = {
  draw(rng, { level }) {
    const count = rng.pick([2, 4, 8]);
    const wanted = level === 1 ? 'open' : rng.pick(['open', 'readable'] as const);
    return { count, steps: drawSteps(rng, count, level + 1), wanted };
  },
  variant: ({ count, steps, wanted }) => `${wanted}:${variantOf(count, steps)}`,
  ask({ count, steps, wanted }) {
    const shards = shardsAfter(count, steps);
    const key = wanted === 'open' ? shards.filter(({ open }) => open).length : shards.length;
    return { kind: 'numeric', key, unit: 'shards' };
  },
  check: {
    by: 'simulation',
    start: (world, { count, steps }) => perform(world, count, steps),
    run(world, key, { wanted }) {
      const shards = listed(world);
      const open = shards.filter(
        ({ SequenceNumberRange }) => SequenceNumberRange.EndingSequenceNumber === undefined,
      );
      return (wanted === 'open' ? open : shards).length === Number(key);
    },
  },
  words: {
    en: {
      stem: ({ count, wanted }, { who, things }) =>
        `${who} The ${things} go to a provisioned data stream that was made with ${count} shards. Within an hour an engineer carries out the steps of the exhibit. ${wanted === 'open' ? 'How many shards take new records afterwards?' : 'A consumer that keeps the order wants to read all records of the last hours. How many shards does `ListShards` name to it?'}`,
      exhibits: ({ steps }) => [{ title: 'Steps', body: scriptOf(steps, 'en') }],
      explanation: ({ count, steps, wanted }) => {
        const { splits, merges } = tally(steps);
        return `${splits} × \`SplitShard\` closes one shard and opens two, ${merges} × \`MergeShards\` closes two and opens one. From ${count} shards ${count + splits - merges} stay open; ${wanted === 'open' ? 'closed parents take no records' : `with the closed parents, readable until their retention ends, there are ${count + 2 * splits + merges}`}.`;
      },
    },
    ko: {
      stem: ({ count, wanted }, { who }) =>
        `${who} 데이터는 샤드 ${count}개로 만든 프로비저닝 모드 데이터 스트림으로 들어옵니다. 엔지니어가 한 시간 안에 자료의 단계를 모두 실행합니다. ${wanted === 'open' ? '그 뒤 새 레코드를 받는 샤드는 몇 개입니까?' : '순서를 지키는 소비자가 지난 몇 시간의 레코드를 모두 읽으려 합니다. `ListShards`는 샤드를 몇 개 알려 줍니까?'}`,
      exhibits: ({ steps }) => [{ title: '실행한 단계', body: scriptOf(steps, 'ko') }],
      explanation: ({ count, steps, wanted }) => {
        const { splits, merges } = tally(steps);
        return `\`SplitShard\` ${splits}번은 매번 샤드 하나를 닫고 둘을 열며, \`MergeShards\` ${merges}번은 매번 둘을 닫고 하나를 엽니다. 샤드 ${count}개에서 시작해 ${count + splits - merges}개가 열려 있습니다. ${wanted === 'open' ? '닫힌 부모는 레코드를 받지 않습니다' : `보존 기간이 끝날 때까지 읽을 수 있는 닫힌 부모까지 합하면 ${count + 2 * splits + merges}개입니다`}.`;
      },
    },
  },
};

const tally = (steps: readonly Step[]): { splits: number; merges: number } => {
  const splits = steps.filter(({ kind }) => kind === 'split').length;
  return { splits, merges: steps.length - splits };
};
