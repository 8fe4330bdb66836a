import type { Direction } from '../directions/direction';
import { makeStream, STREAM } from '../proof-by-simulation/streams';
import { count } from '../wording';

interface Targets {
  shards: number;
  targets: readonly number[];
}

const optionOf = (target: number): string => `t${target}`;
const targetOf = (option: string): number => Number(option.slice(1));

/** Which new shard counts one call can bring about. */
export const targets: Direction<Targets> = {
  draw(rng, { level }) {
    const shards = rng.int(3, 20) * (level === 1 ? 2 : 1);
    const far = [shards * 3, shards * 4, Math.floor(shards / 3), Math.floor(shards / 4)];
    const near = [shards * 2 + 1, shards * 2, Math.ceil(shards / 2), Math.ceil(shards / 2) - 1];
    const inside = [shards + 1, Math.ceil(shards * 1.5), Math.ceil(shards * 0.75)];
    const pool = level === 1 ? [...far, ...inside] : [...near, ...near, ...inside, ...far];
    const chosen = [...new Set(rng.sample(pool, 5))].filter((target) => target > 0 && target !== shards);
    const fit = chosen.filter((target) => target * 2 >= shards && target <= shards * 2).length;
    return chosen.length === 5 && (fit === 2 || fit === 3) ? { shards, targets: chosen } : undefined;
  },
  variant: ({ shards, targets: all }) => `${shards}:${[...all].sort((a, b) => a - b)}`,
  ask({ shards, targets: all }) {
    const key = all.filter((target) => target * 2 >= shards && target <= shards * 2);
    const beliefs = Object.fromEntries(
      all
        .filter((target) => !key.includes(target))
        .map((target) => [
          optionOf(target),
          target > shards ? 'shards-grow-to-any-count-at-once' : 'shards-shrink-to-any-count-at-once',
        ]),
    );
    return { kind: 'multiple', options: all.map(optionOf), key: key.map(optionOf), beliefs };
  },
  check: {
    by: 'simulation',
    stage: ({ shards }) => `resharding/${shards}`,
    start: (world, { shards }) => makeStream(world, { ShardCount: shards }),
    run: (world, option) =>
      world.ask('kinesis.UpdateShardCount', {
        StreamName: STREAM,
        TargetShardCount: targetOf(option),
        ScalingType: 'UNIFORM_SCALING',
      }).ok,
  },
  words: {
    en: {
      stem: ({ shards }, { who, things }) =>
        `${who} The ${things} go to a provisioned data stream with ${count(shards)} open shards. Which target counts does \`UpdateShardCount\` accept in a single call?`,
      option: (id) => `${count(targetOf(id))} shards`,
      reason: (id, { shards }) =>
        `One call goes from half to double the open shards, here from ${count(Math.ceil(shards / 2))} to ${count(shards * 2)}; ${count(targetOf(id))} is ${within(id, shards) ? 'within' : 'outside'}.`,
      explanation: ({ shards }) =>
        `A single \`UpdateShardCount\` reaches at least half and at most double the present ${count(shards)} open shards. Anything further takes several calls.`,
    },
    ko: {
      stem: ({ shards }, { who }) =>
        `${who} 데이터는 열린 샤드가 ${count(shards)}개인 프로비저닝 모드 데이터 스트림으로 들어옵니다. \`UpdateShardCount\` 호출 한 번으로 바꿀 수 있는 샤드 수는 무엇입니까?`,
      option: (id) => `샤드 ${count(targetOf(id))}개`,
      reason: (id, { shards }) =>
        `한 번의 호출로는 열린 샤드 수의 절반에서 두 배까지, 여기서는 ${count(Math.ceil(shards / 2))}개에서 ${count(shards * 2)}개까지 바꿀 수 있습니다. ${count(targetOf(id))}개는 그 ${within(id, shards) ? '안에 듭니다' : '범위를 벗어납니다'}.`,
      explanation: ({ shards }) =>
        `\`UpdateShardCount\` 한 번으로는 지금 열린 샤드 ${count(shards)}개의 절반 이상, 두 배 이하로만 바꿀 수 있습니다. 그보다 멀면 여러 번 호출해야 합니다.`,
    },
  },
};

const within = (id: string, shards: number): boolean =>
  targetOf(id) * 2 >= shards && targetOf(id) <= shards * 2;
