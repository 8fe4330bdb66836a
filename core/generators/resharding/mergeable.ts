import type { Direction } from '../directions/direction';
import {
  areMergeable,
  drawSteps,
  mergeInput,
  perform,
  type Step,
  scriptOf,
  shardsAfter,
  variantOf,
} from './shards';

interface Mergeable {
  count: number;
  steps: readonly Step[];
  pairs: readonly (readonly [number, number])[];
}

const optionOf = ([low, high]: readonly [number, number]): string => `p${low}-${high}`;
const pairOf = (option: string): [number, number] => {
  const [low = 0, high = 0] = option.slice(1).split('-').map(Number);
  return [low, high];
};

/** Which two shards can be merged after a script. */
export const mergeable: Direction<Mergeable> = {
  draw(rng, { level }) {
    const count = rng.pick([2, 4, 4]);
    const steps = drawSteps(rng, count, level + 1);
    const shards = shardsAfter(count, steps);
    const all = [...shards.keys()].flatMap((low) =>
      [...shards.keys()]
        .filter((high) => high !== low && (shards[low]?.from ?? 0) < (shards[high]?.from ?? 0))
        .map((high) => [low, high] as const),
    );
    const fit = all.filter(([low, high]) => areMergeable(shards, low, high));
    const others = all.filter(([low, high]) => !areMergeable(shards, low, high));
    const apart = others.filter(([low, high]) => shards[low]?.open && shards[high]?.open);
    const closed = others.filter(([low, high]) => !shards[low]?.open || !shards[high]?.open);
    if (fit.length === 0 || apart.length === 0 || closed.length < 2) return undefined;
    return { count, steps, pairs: [rng.pick(fit), rng.pick(apart), ...rng.sample(closed, 2)] };
  },
  variant: ({ count, steps, pairs }) => `${variantOf(count, steps)}:${pairs.map(optionOf)}`,
  ask({ count, steps, pairs }) {
    const shards = shardsAfter(count, steps);
    const key = pairs.find(([low, high]) => areMergeable(shards, low, high)) ?? [0, 0];
    const beliefs = Object.fromEntries(
      pairs
        .filter((pair) => pair !== key)
        .map((pair) => [
          optionOf(pair),
          pair.every((index) => shards[index]?.open) ? 'any-two-shards-merge' : 'closed-parent-merged-back',
        ]),
    );
    return { kind: 'single', options: pairs.map(optionOf), key: optionOf(key), beliefs };
  },
  check: {
    by: 'simulation',
    start: (world, { count, steps }) => perform(world, count, steps),
    run: (world, option) => world.ask('kinesis.MergeShards', mergeInput(...pairOf(option))).ok,
  },
  words: {
    en: {
      stem: ({ count }, { who, things }) =>
        `${who} The ${things} go to a provisioned data stream that was made with shards 0 to ${count - 1}, each with an even part of the hash keys in ascending order. An engineer carried out the steps of the exhibit; every step gave its new shards the next free numbers, the lower part first. To save money two shards shall be merged now. Which pair can be merged?`,
      exhibits: ({ steps }) => [{ title: 'Steps', body: scriptOf(steps, 'en') }],
      option: (id) => `Shards ${pairOf(id)[0]} and ${pairOf(id)[1]}`,
      reason: (id, { count, steps }) => {
        const shards = shardsAfter(count, steps);
        const closed = pairOf(id).filter((index) => !shards[index]?.open);
        if (closed.length > 0)
          return `Shard ${closed[0]} was closed by a step; a closed parent can be read, but not merged.`;
        return areMergeable(shards, ...pairOf(id))
          ? 'Both are open, and the range of one begins where that of the other ends.'
          : 'Both are open, but another shard lies between their ranges.';
      },
      explanation: ({ count, steps }) =>
        `Open are the shards ${openOf(count, steps).join(', ')}, in the order of their hash keys. Only neighbours among them can be merged.`,
    },
    ko: {
      stem: ({ count }, { who }) =>
        `${who} 데이터는 샤드 0번부터 ${count - 1}번까지로 만든 프로비저닝 모드 데이터 스트림으로 들어오며, 처음에는 번호 순서대로 해시 키를 고르게 나누어 맡았습니다. 그 뒤 자료의 단계를 실행했고, 단계마다 새 샤드에는 낮은 구간부터 다음 번호가 붙었습니다. 비용을 줄이려고 이제 샤드 둘을 병합하려 합니다. 병합할 수 있는 쌍은 무엇입니까?`,
      exhibits: ({ steps }) => [{ title: '실행한 단계', body: scriptOf(steps, 'ko') }],
      option: (id) => `샤드 ${pairOf(id)[0]}번과 ${pairOf(id)[1]}번`,
      reason: (id, { count, steps }) => {
        const shards = shardsAfter(count, steps);
        const closed = pairOf(id).filter((index) => !shards[index]?.open);
        if (closed.length > 0)
          return `샤드 ${closed[0]}번은 이미 닫혔습니다. 닫힌 부모는 읽을 수는 있어도 병합할 수는 없습니다.`;
        return areMergeable(shards, ...pairOf(id))
          ? '둘 다 열려 있고, 한쪽의 구간이 끝나는 곳에서 다른 쪽의 구간이 시작합니다.'
          : '둘 다 열려 있지만 구간 사이에 다른 샤드가 있습니다.';
      },
      explanation: ({ count, steps }) =>
        `열려 있는 샤드는 해시 키 순서대로 ${openOf(count, steps).join(', ')}번입니다. 이 가운데 서로 이웃한 샤드만 병합할 수 있습니다.`,
    },
  },
};

const openOf = (count: number, steps: readonly Step[]): readonly number[] => {
  const shards = shardsAfter(count, steps);
  const order = [...shards.entries()].filter(([, { open }]) => open);
  return order.sort(([, a], [, b]) => a.from - b.from).map(([index]) => index);
};
