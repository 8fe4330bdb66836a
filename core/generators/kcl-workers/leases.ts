import type { Locale } from '../../kernel/locale';
import type { Rng } from '../../kernel/rng';
import type { Direction } from '../directions/direction';
import { recordOf } from '../record';

/** Sound, or why not: a shard with two workers, or a shard without any. */
type Kind = 'sound' | 'double' | 'left';

/** The shards that each worker holds. */
type Table = readonly (readonly number[])[];

interface Leases {
  shards: number;
  workers: number;
  options: readonly { readonly id: string; readonly kind: Kind }[];
}

const BELIEFS = { double: 'workers-share-a-shard', left: 'a-worker-holds-one-lease' };
const idOf = (table: Table): string => `h${table.map((held) => held.join('-')).join('_')}`;
const tableOf = (id: string): Table =>
  id
    .slice(1)
    .split('_')
    .map((held) => held.split('-').map(Number));

/** Every shard with one worker; workers come first with a shard each, as far as there are any. */
function dealt(rng: Rng, shards: number, workers: number): number[][] {
  const order = rng.shuffle(Array.from({ length: shards }, (_, i) => i));
  const table = Array.from({ length: workers }, (): number[] => []);
  for (const [i, shard] of order.entries()) table[i < workers ? i : rng.int(0, workers - 1)]?.push(shard);
  return table;
}

function drawTable(rng: Rng, kind: Kind, shards: number, workers: number): Table {
  const table = rng.shuffle(dealt(rng, shards, workers));
  const shard = rng.int(0, shards - 1);
  if (kind === 'double') table.find((held) => !held.includes(shard))?.push(shard);
  const kept = kind === 'left' ? table.map((held) => (held.length > 1 ? held.slice(0, 1) : held)) : table;
  return kept.map((held) => [...held].sort((a, b) => a - b));
}

const textOf = (id: string): string =>
  tableOf(id)
    .map((held, i) => `w${i + 1}: ${held.join(', ')}`)
    .join(' / ');

function why(id: string, { shards }: Leases, locale: Locale): string {
  const held = tableOf(id).flat();
  const twice = held.find((shard, i) => held.indexOf(shard) !== i);
  if (twice !== undefined)
    return locale === 'en'
      ? `Shard ${twice} has two workers; within an application only one at a time can hold its lease.`
      : `샤드 ${twice}번을 두 작업자가 맡고 있습니다. 한 애플리케이션에서 한 샤드의 임대는 한 번에 한 작업자만 가집니다.`;
  const left = Array.from({ length: shards }, (_, i) => i).filter((shard) => !held.includes(shard));
  if (left.length > 0)
    return locale === 'en'
      ? `Nobody reads ${left.length === 1 ? 'shard' : 'shards'} ${left.join(', ')}, although a worker can hold several leases.`
      : `작업자 하나가 임대를 여럿 가질 수 있는데도 샤드 ${left.join(', ')}번을 아무도 읽지 않습니다.`;
  return locale === 'en'
    ? 'Every shard has exactly one worker. How many leases a worker holds may differ.'
    : '모든 샤드를 정확히 한 작업자가 맡습니다. 작업자마다 가진 임대의 수는 달라도 됩니다.';
}

/** Which leases the workers of an application can hold while all shards are read. */
export const leases: Direction<Leases> = {
  draw(rng, { level }) {
    const workers = rng.int(2, level === 1 ? 3 : 4);
    const shards = rng.int(workers + 1, workers + 1 + level);
    const kinds: Kind[] = ['sound', 'double', 'left', rng.pick(['double', 'left'])];
    const options = kinds.map((kind) => ({ id: idOf(drawTable(rng, kind, shards, workers)), kind }));
    return new Set(options.map(({ id }) => id)).size === kinds.length
      ? { shards, workers, options }
      : undefined;
  },
  variant: ({ shards, options }) => `${shards}:${options.map(({ id }) => id).sort()}`,
  ask({ options }) {
    const key = options.find(({ kind }) => kind === 'sound')?.id ?? '';
    const wrong = options.filter(({ kind }) => kind !== 'sound');
    const kindOf = (id: string): string => wrong.find((one) => one.id === id)?.kind ?? '';
    return {
      kind: 'single',
      options: options.map(({ id }) => id),
      key,
      beliefs: recordOf(
        wrong.map(({ id }) => id),
        (id) => (kindOf(id) === 'double' ? BELIEFS.double : BELIEFS.left),
      ),
    };
  },
  check: {
    by: 'solver',
    holds({ shards }, id) {
      const owners = new Map<number, number>();
      for (const held of tableOf(id)) {
        for (const shard of held) owners.set(shard, (owners.get(shard) ?? 0) + 1);
      }
      return owners.size === shards && [...owners.values()].every((count) => count === 1);
    },
  },
  words: {
    en: {
      stem: ({ shards, workers }, { who, things }) =>
        `${who} The ${things} go to a data stream with the open shards 0 to ${shards - 1}. One KCL application with the ${workers} workers w1 to w${workers} reads it, and all shards are being processed. Each option lists, by worker, the shards whose leases it holds. Which of them can the lease table show?`,
      option: (id) => textOf(id),
      reason: (id, q) => why(id, q, 'en'),
      explanation: () =>
        'In the lease table of an application every shard has one owner at a time, while one worker may own several leases. So no shard is shared, and none is left over.',
    },
    ko: {
      stem: ({ shards, workers }, { who }) =>
        `${who} 데이터는 열린 샤드가 0번부터 ${shards - 1}번까지 있는 데이터 스트림으로 들어옵니다. w1부터 w${workers}까지 작업자 ${workers}개로 이루어진 KCL 애플리케이션 하나가 이 스트림을 읽으며, 모든 샤드가 처리되고 있습니다. 선택지는 작업자별로 어떤 샤드의 임대를 가졌는지 나타냅니다. 임대 테이블에 나타날 수 있는 것은 무엇입니까?`,
      option: (id) => textOf(id),
      reason: (id, q) => why(id, q, 'ko'),
      explanation: () =>
        '한 애플리케이션의 임대 테이블에서 샤드마다 주인은 한 번에 하나뿐이고, 작업자 하나가 임대를 여럿 가질 수 있습니다. 그래서 나누어 맡는 샤드도, 남는 샤드도 없습니다.',
    },
  },
};
