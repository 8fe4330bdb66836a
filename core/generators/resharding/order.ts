import type { OptionId } from '../../kernel/ids';
import type { Localized } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { onlyOrder } from '../proof-by-simulation/order';
import { Simulation } from '../proof-by-simulation/simulation';
import { makeStream, STREAM, settle } from '../proof-by-simulation/streams';
import { drawSteps, type Listed, listed, type Shard, shardsAfter } from './shards';

/** A share of the hash keys, in 64ths. */
type Range = readonly [from: number, to: number];

/** A call, by the ranges of the shards it names: one is split in the middle, two are merged. */
type Call = readonly Range[];

interface Order {
  count: number;
  calls: readonly Call[];
}

const PARTS = 64;
const COUNTS = { 1: 3, 2: 3, 3: 4 } as const;
const idOf = (i: number): OptionId => `c${i + 1}`;
const callOf = ({ calls }: Order, id: OptionId): Call => calls[Number(id.slice(1)) - 1] ?? [];

/** The open shards after a call; undefined when it names one that is not open, or two that are no neighbours. */
function openAfter(open: readonly Range[], call: Call): readonly Range[] | undefined {
  const isOpen = ([from, to]: Range) => open.some((range) => range[0] === from && range[1] === to);
  const [low, high] = call;
  if (!low || !call.every(isOpen) || (high && low[1] !== high[0])) return undefined;
  const rest = open.filter((range) => !call.some(([from, to]) => range[0] === from && range[1] === to));
  if (high) return [...rest, [low[0], high[1]]];
  const middle = (low[0] + low[1]) / 2;
  return [...rest, [low[0], middle], [middle, low[1]]];
}

/** Whether at each point only the next call can be made. */
function isForced({ count, calls }: Order): boolean {
  let open: readonly Range[] = shardsAfter(count, []).map(({ from, to }) => [from, to]);
  for (const [i, call] of calls.entries()) {
    const possible = calls.slice(i).filter((other) => openAfter(open, other));
    const after = openAfter(open, call);
    if (!after || possible.length !== 1) return false;
    open = after;
  }
  return true;
}

/** In which order calls that build on each other reshard a stream. */
export const order: Direction<Order> = {
  draw(rng, { level }) {
    const count = rng.pick(level === 1 ? [1, 2] : [1, 2, 4]);
    const steps = drawSteps(rng, count, COUNTS[level]);
    const calls = steps.map((step, i): Call => {
      const shards = shardsAfter(count, steps.slice(0, i));
      const named = step.kind === 'split' ? [step.shard] : step.pair;
      return named.map((index) => shards[index] as Shard).map(({ from, to }) => [from, to]);
    });
    const q = { count, calls };
    return new Set(calls.map(String)).size === COUNTS[level] && isForced(q) ? q : undefined;
  },
  variant: ({ count, calls }) => `${count}:${calls.map(String).join(';')}`,
  ask: ({ calls }) => ({ kind: 'ordering', key: calls.map((_, i) => idOf(i)) }),
  check: {
    by: 'simulation',
    arrange(q, limits) {
      const world = Simulation.open(limits);
      makeStream(world, { ShardCount: q.count });
      const ids = q.calls.map((_, i) => `c${i + 1}`).reverse();
      return onlyOrder(world, ids, (fork, id) => isAccepted(fork, callOf(q, id)));
    },
  },
  words: {
    en: {
      stem: ({ count }, { who }) =>
        `${who} ${count === 1 ? 'The one shard of a data stream has' : `The ${count} shards of a data stream have equal parts of`} the hash keys from 0% to 100%. The stream is to be resharded by the calls below, each made once and each when the stream is \`ACTIVE\` again. In which order are all of them accepted?`,
      option: (id, q) => textOf(callOf(q, id), 'en'),
      reason: (id, q) => reasonOf(id, q).en,
      explanation: () =>
        'A call takes open shards: those of the start, or those that an earlier call has made. A split closes one and opens its two halves; a merge closes two neighbours and opens one.',
    },
    ko: {
      stem: ({ count }, { who }) =>
        `${who} 데이터 스트림의 ${count === 1 ? '샤드 하나가 해시 키를 0%부터 100%까지 모두 맡고' : `샤드 ${count}개가 해시 키 0%부터 100%까지를 똑같이 나누어 맡고`} 있습니다. 아래 호출을 저마다 한 번씩, 스트림이 다시 \`ACTIVE\`가 된 뒤에 하여 샤드를 재구성하려고 합니다. 어떤 순서로 해야 모두 받아들여집니까?`,
      option: (id, q) => textOf(callOf(q, id), 'ko'),
      reason: (id, q) => reasonOf(id, q).ko,
      explanation: () =>
        '호출은 열린 샤드, 곧 처음부터 있었거나 앞선 호출로 생긴 샤드만 받습니다. 나누면 하나가 닫히고 절반 두 개가 열리며, 합치면 이웃한 둘이 닫히고 하나가 열립니다.',
    },
  },
};

function reasonOf(id: OptionId, q: Order): Localized {
  if (id === idOf(0))
    return {
      en: 'What it names is open from the start; every other call still lacks a shard.',
      ko: '처음부터 열려 있는 샤드를 씁니다. 다른 호출은 모두 아직 샤드가 없습니다.',
    };
  return callOf(q, id).length === 1
    ? {
        en: 'The call before opens this shard; until then there is none to be split.',
        ko: '바로 앞 호출이 이 샤드를 엽니다. 그전에는 나눌 샤드가 없습니다.',
      }
    : {
        en: 'With the call before, both shards are open, and they are neighbours.',
        ko: '바로 앞 호출로 두 샤드가 모두 열리고 서로 이웃하게 됩니다.',
      };
}

/** Looks for the shards of a call among all that the stream ever had, and makes it. */
function isAccepted(world: Simulation, call: Call): boolean {
  const [first, second] = call.map((range) => shardOf(world, range));
  if (!first || (call.length > 1 && !second)) return false;
  const { StartingHashKey: start, EndingHashKey: end } = first.HashKeyRange;
  const outcome = second
    ? world.ask('kinesis.MergeShards', {
        StreamName: STREAM,
        ShardToMerge: first.ShardId,
        AdjacentShardToMerge: second.ShardId,
      })
    : world.ask('kinesis.SplitShard', {
        StreamName: STREAM,
        ShardToSplit: first.ShardId,
        NewStartingHashKey: String((BigInt(start) + BigInt(end) + 1n) / 2n),
      });
  settle(world);
  return outcome.ok;
}

const HASH_KEYS = 2n ** 128n;
/** The newest shard with that share of the hash keys. */
const shardOf = (world: Simulation, [from, to]: Range): Listed | undefined =>
  [...listed(world)].reverse().find(({ HashKeyRange: { StartingHashKey, EndingHashKey } }) => {
    const at = (part: number) => (HASH_KEYS * BigInt(part)) / BigInt(PARTS);
    return BigInt(StartingHashKey) === at(from) && BigInt(EndingHashKey) + 1n === at(to);
  });

function textOf(call: Call, locale: 'en' | 'ko'): string {
  const dash = locale === 'ko' ? '~' : '–';
  const [low, high] = call.map(([from, to]) => `${percent(from)}${dash}${percent(to)}%`);
  if (locale === 'ko')
    return high === undefined
      ? `\`SplitShard\`: ${low} 샤드를 한가운데에서`
      : `\`MergeShards\`: ${low} 샤드와 ${high} 샤드`;
  return high === undefined
    ? `\`SplitShard\`: the shard of ${low}, in the middle`
    : `\`MergeShards\`: the shards of ${low} and ${high}`;
}

const percent = (part: number): string => String((part * 100) / PARTS);
