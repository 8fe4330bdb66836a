import type { Rng } from '../../kernel/rng';
import type { Simulation } from '../proof-by-simulation/simulation';
import { makeStream, STREAM, settle, shardIdOf } from '../proof-by-simulation/streams';

/** A change of single shards, each named by its number. Splits cut in the middle. */
export type Step =
  | { readonly kind: 'split'; readonly shard: number }
  | { readonly kind: 'merge'; readonly pair: readonly [number, number] };

/** A shard with its share of the hash keys, in 64ths. */
export interface Shard {
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
}

/** Where each shard's share is counted in: enough halvings for every script. */
const PARTS = 64;

const evenShards = (count: number): Shard[] =>
  Array.from({ length: count }, (_, i) => ({
    from: (PARTS / count) * i,
    to: (PARTS / count) * (i + 1),
    open: true,
  }));

/** The shards after some steps; their numbers are those that Kinesis gives. */
export function shardsAfter(count: number, steps: readonly Step[]): readonly Shard[] {
  const shards = evenShards(count);
  for (const step of steps) {
    const closed = step.kind === 'split' ? [step.shard] : step.pair;
    const parents = closed.map((index) => shards[index] ?? { from: 0, to: 0, open: false });
    for (const [i, index] of closed.entries()) shards[index] = { ...(parents[i] as Shard), open: false };
    const from = Math.min(...parents.map((parent) => parent.from));
    const to = Math.max(...parents.map((parent) => parent.to));
    const middle = (from + to) / 2;
    if (step.kind === 'merge') shards.push({ from, to, open: true });
    else shards.push({ from, to: middle, open: true }, { from: middle, to, open: true });
  }
  return shards;
}

/** Whether two open shards are neighbours, the lower one first. */
export const areMergeable = (shards: readonly Shard[], low: number, high: number): boolean =>
  shards[low]?.open === true && shards[high]?.open === true && shards[low]?.to === shards[high]?.from;

/** A script that Kinesis accepts. */
export function drawSteps(rng: Rng, count: number, length: number): readonly Step[] {
  const steps: Step[] = [];
  for (let i = 0; i < length; i++) {
    const shards = shardsAfter(count, steps);
    const open = [...shards.keys()].filter((index) => shards[index]?.open);
    const pairs = open.flatMap((low) =>
      open.filter((high) => areMergeable(shards, low, high)).map((high) => [low, high] as const),
    );
    const wide = open.filter((index) => (shards[index]?.to ?? 0) - (shards[index]?.from ?? 0) > 4);
    if (pairs.length > 0 && (wide.length === 0 || rng.int(0, 1) === 0))
      steps.push({ kind: 'merge', pair: rng.pick(pairs) });
    else if (wide.length > 0) steps.push({ kind: 'split', shard: rng.pick(wide) });
  }
  return steps;
}

/** A shard as Kinesis lists it. */
export interface Listed {
  readonly ShardId: string;
  readonly HashKeyRange: { readonly StartingHashKey: string; readonly EndingHashKey: string };
  readonly SequenceNumberRange: { readonly EndingSequenceNumber?: string };
}

/** All shards that are listed, closed ones included. */
export const listed = (world: Simulation): readonly Listed[] =>
  world.must<{ Shards: readonly Listed[] }>('kinesis.ListShards', { StreamName: STREAM }).Shards;

/** Carries a script out on a new stream. */
export function perform(world: Simulation, count: number, steps: readonly Step[]): void {
  makeStream(world, { ShardCount: count });
  for (const step of steps) carryOut(world, step);
}

/** Carries one step out; the stream is active again when this returns. */
export function carryOut(world: Simulation, step: Step): void {
  if (step.kind === 'merge') {
    world.must('kinesis.MergeShards', mergeInput(...step.pair));
  } else {
    const { HashKeyRange: range } = listed(world)[step.shard] as Listed;
    const middle = (BigInt(range.StartingHashKey) + BigInt(range.EndingHashKey) + 1n) / 2n;
    world.must('kinesis.SplitShard', {
      StreamName: STREAM,
      ShardToSplit: shardIdOf(step.shard),
      NewStartingHashKey: String(middle),
    });
  }
  settle(world);
}

export const mergeInput = (low: number, high: number): object => ({
  StreamName: STREAM,
  ShardToMerge: shardIdOf(low),
  AdjacentShardToMerge: shardIdOf(high),
});

/** A script as numbered lines. */
export const scriptOf = (steps: readonly Step[], locale: 'en' | 'ko'): string =>
  steps.map((step, i) => `${i + 1}. ${lineOf(step, locale)}`).join('\n');

function lineOf(step: Step, locale: 'en' | 'ko'): string {
  if (step.kind === 'split')
    return locale === 'en'
      ? `\`SplitShard\`: shard ${step.shard}, in the middle of its hash key range`
      : `\`SplitShard\`: 샤드 ${step.shard}의 해시 키 구간을 한가운데에서 나눕니다`;
  const [low, high] = step.pair;
  return locale === 'en'
    ? `\`MergeShards\`: shards ${low} and ${high}`
    : `\`MergeShards\`: 샤드 ${low} 및 ${high} 병합`;
}

export const variantOf = (count: number, steps: readonly Step[]): string =>
  `${count}:${steps.map((step) => (step.kind === 'split' ? `s${step.shard}` : `m${step.pair.join('-')}`)).join()}`;
