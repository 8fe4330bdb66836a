import type { Direction } from '../directions/direction';
import type { Simulation } from '../proof-by-simulation/simulation';
import { dataAt, iteratorOf, put, shardIdOf } from '../proof-by-simulation/streams';
import { carryOut, type Listed, listed, perform } from './shards';

interface Reading {
  count: number;
  /** The shard that is split, and whether the key lies in its upper half. */
  split: number;
  upper: boolean;
  before: number;
  after: number;
}

const shardOf = ({ count, upper }: Reading): number => count + (upper ? 1 : 0);
const otherOf = ({ count, upper }: Reading): number => count + (upper ? 0 : 1);
const optionOf = (...shards: readonly number[]): string => `s${shards.join('-')}`;
const shardsOf = (option: string): readonly number[] => option.slice(1).split('-').map(Number);
const names = (from: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `r${from + i + 1}`);

/** A hash key within the half of the shard that is to be split. */
function hashIn(world: Simulation, { split, upper }: Reading): string {
  const { HashKeyRange: range } = listed(world)[split] as Listed;
  const width = BigInt(range.EndingHashKey) - BigInt(range.StartingHashKey);
  return String(BigInt(range.StartingHashKey) + (width * (upper ? 3n : 1n)) / 4n);
}

function write(world: Simulation, q: Reading): void {
  perform(world, q.count, []);
  const more = { ExplicitHashKey: hashIn(world, q) };
  for (const name of names(0, q.before)) put(world, name, 'key', more);
  carryOut(world, { kind: 'split', shard: q.split });
  for (const name of names(q.before, q.after)) put(world, name, 'key', more);
}

/** Which shards, in which order, hold the records of one key around a split. */
export const reading: Direction<Reading> = {
  draw(rng, { level }) {
    const count = rng.int(1, level + 3);
    return {
      count,
      split: rng.int(0, count - 1),
      upper: rng.int(0, 1) === 0,
      before: rng.int(2, 5),
      after: rng.int(2, 5),
    };
  },
  variant: ({ count, split, upper, before, after }) => `${count}:${split}:${upper}:${before}:${after}`,
  ask(q) {
    const child = shardOf(q);
    const beliefs = {
      [optionOf(child)]: 'split-moves-stored-records',
      [optionOf(child, q.split)]: 'children-may-be-read-first',
      [optionOf(q.split)]: 'closed-parent-still-written',
      [optionOf(q.split, otherOf(q))]: 'halves-swapped',
    };
    const key = optionOf(q.split, child);
    return { kind: 'single', options: [key, ...Object.keys(beliefs)], key, beliefs };
  },
  check: {
    by: 'simulation',
    start: (world, q) => write(world, q),
    run(world, option, { before, after }) {
      const read = shardsOf(option).flatMap((shard) =>
        dataAt(world, iteratorOf(world, 'TRIM_HORIZON', { ShardId: shardIdOf(shard) })),
      );
      world.note('GetRecords', { en: read.join(' '), ko: read.join(' ') });
      return read.join() === names(0, before + after).join();
    },
  },
  words: {
    en: {
      stem: ({ count, split, upper, before, after }, { who, key }) =>
        `${who} For one ${key} ${before} records were written to shard ${split} of a data stream with shards 0 to ${count - 1}. Then this shard was split in the middle into shard ${count} (lower half) and shard ${count + 1} (upper half), and ${after} more records of this ${key} followed. The hash of the partition key lies in the ${upper ? 'upper' : 'lower'} half. Which shards does a new consumer read, from \`TRIM_HORIZON\` on, to get every record of this ${key} in order?`,
      option: (id) =>
        shardsOf(id).length === 1
          ? `Shard ${shardsOf(id)[0]} only`
          : `Shard ${shardsOf(id)[0]}, then shard ${shardsOf(id)[1]}`,
      reason: (id, q) => readingReason(id, q, 'en'),
      explanation: (q) =>
        `A split moves nothing: what was written before stays in the closed parent, shard ${q.split}, and what comes later goes to the child with the hash of the key, shard ${shardOf(q)}. Parents are read before their children.`,
    },
    ko: {
      stem: ({ count, split, upper, before, after }, { who, key }) =>
        `${who} 한 ${key}의 레코드 ${before}개가 샤드 0번부터 ${count - 1}번까지 있는 데이터 스트림의 샤드 ${split}번에 저장되었습니다. 그 뒤 이 샤드를 한가운데에서 나누어 샤드 ${count}번(아래쪽 절반)과 샤드 ${count + 1}번(위쪽 절반)이 생겼고, 같은 키의 레코드 ${after}개가 더 들어왔습니다. 파티션 키의 해시는 ${upper ? '위쪽' : '아래쪽'} 절반에 있습니다. 새 소비자가 이 키의 레코드를 모두 순서대로 받으려면 \`TRIM_HORIZON\`부터 어떤 샤드를 읽어야 합니까?`,
      option: (id) =>
        shardsOf(id).length === 1
          ? `샤드 ${shardsOf(id)[0]}번만`
          : `샤드 ${shardsOf(id)[0]}번, 그다음 샤드 ${shardsOf(id)[1]}번`,
      reason: (id, q) => readingReason(id, q, 'ko'),
      explanation: (q) =>
        `샤드를 나누어도 저장된 레코드는 옮겨지지 않습니다. 먼저 쓴 것은 닫힌 부모인 샤드 ${q.split}번에 남고, 나중 것은 키의 해시를 맡은 자식인 샤드 ${shardOf(q)}번으로 갑니다. 부모를 자식보다 먼저 읽습니다.`,
    },
  },
};

function readingReason(id: string, q: Reading, locale: 'en' | 'ko'): string {
  const [parent, child, other] = [q.split, shardOf(q), otherOf(q)];
  const texts: Readonly<Record<string, readonly [string, string]>> = {
    [optionOf(parent, child)]: [
      'The parent holds the earlier records, the child the later ones.',
      '부모에 먼저 쓴 레코드가, 자식에 나중 레코드가 있습니다.',
    ],
    [optionOf(child)]: [
      'The earlier records stay in the parent; a split does not move them.',
      '먼저 쓴 레코드는 부모에 남습니다. 나누어도 옮겨지지 않습니다.',
    ],
    [optionOf(child, parent)]: [
      'All records are read, but the later ones first.',
      '레코드는 모두 읽지만 나중 것을 먼저 읽습니다.',
    ],
    [optionOf(parent)]: [
      'The parent is closed by the split and gets no further records.',
      '부모는 나누면서 닫혀 더는 레코드를 받지 않습니다.',
    ],
    [optionOf(parent, other)]: [
      'That child has the other half of the hash keys, so this key never reaches it.',
      '그 자식은 해시 키의 나머지 절반을 맡으므로 이 키의 레코드가 가지 않습니다.',
    ],
  };
  return texts[id]?.[locale === 'en' ? 0 : 1] ?? '';
}
