import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { count } from '../wording';

interface Remedy {
  shards: number;
  /** KiB that arrive per second in all. */
  incoming: number;
  readers: number;
  added: number;
}

const KIB = 1_024;
const OPTIONS = ['enhanced', 'added', 'retention', 'workers', 'batches'] as const;
const BELIEFS = {
  retention: 'retention-adds-capacity',
  workers: 'more-workers-read-faster-than-the-shard',
  batches: 'larger-batches-raise-the-read-limit',
};

/** KiB per second that all the readers of standard throughput want from one shard. */
const demand = ({ incoming, readers }: Remedy, shards: number): number => (incoming * readers) / shards;

/** Which two changes let every reader keep up. */
export const remedy: Direction<Remedy> = {
  draw(rng, { level, limits }) {
    const readKib = limit(limits, 'kds.shard.read.bytes') / KIB;
    const writeKib = limit(limits, 'kds.shard.write.bytes') / KIB;
    const q = {
      shards: rng.int(2, 6),
      incoming: rng.int(4, 50) * 100,
      readers: rng.int(3, 4 + level),
      added: rng.int(1, 12),
    };
    const isShort = demand(q, q.shards) > readKib;
    const isWritten = q.incoming < q.shards * writeKib;
    return isShort && isWritten && demand(q, q.shards + q.added) <= readKib ? q : undefined;
  },
  variant: ({ shards, incoming, readers, added }) => `${shards}:${incoming}:${readers}:${added}`,
  ask: () => ({ kind: 'multiple', options: OPTIONS, key: ['enhanced', 'added'], beliefs: BELIEFS }),
  check: {
    by: 'arithmetic',
    holds({ shards, incoming, readers, added }, option, limits) {
      const open = shards + (option === 'added' ? added : 0);
      const each = (incoming * KIB) / open;
      const isShared = option !== 'enhanced';
      // What a reader gets of a shard, against what arrives there.
      const bytes = isShared
        ? limit(limits, 'kds.shard.read.bytes') / readers
        : limit(limits, 'kds.efo.throughput');
      return bytes >= each;
    },
  },
  words: {
    en: {
      stem: ({ shards, incoming, readers }, { who, things }) =>
        `${who} ${count(incoming)} KiB of ${things} arrive per second, spread evenly, in a provisioned data stream with ${shards} shards. ${readers} applications read everything with standard throughput. Writes are not throttled, but the applications fall further and further behind and get \`ProvisionedThroughputExceededException\`. Which two changes, each by itself, let all of them keep up?`,
      option: (id, { added }) =>
        textFor(id, {
          enhanced: 'Register every application as a consumer with enhanced fan-out',
          added: `Add ${added} ${added === 1 ? 'shard' : 'shards'} and keep the even spread of the partition keys`,
          retention: 'Raise the retention period so that the applications have more time to read',
          workers: 'Run more workers of each application for the shards that are there now',
          batches: 'Raise the `Limit` of `GetRecords` so that each call can fetch more records',
        }),
      reason: (id, q) =>
        textFor(id, {
          enhanced: 'Each application then has the read throughput of every shard for itself.',
          added: `With ${q.shards + q.added} shards the applications want ${count(Math.ceil(demand(q, q.shards + q.added)))} KiB/s of each shard, which it can give.`,
          retention: 'Records stay longer, but reading is no faster; the lag goes on growing.',
          workers: 'The limit is that of the shard, however many workers ask.',
          batches: 'Bytes per second and shard are the limit, not the records of a call.',
        }),
      explanation: (q) =>
        `The applications together want ${count(Math.ceil(demand(q, q.shards)))} KiB/s of each shard, more than standard consumers can share. More shards lower what each has to give, enhanced fan-out ends the sharing.`,
    },
    ko: {
      stem: ({ shards, incoming, readers }, { who }) =>
        `${who} 샤드가 ${shards}개인 프로비저닝 모드 데이터 스트림에 초당 ${count(incoming)} KiB의 데이터가 고르게 들어옵니다. 애플리케이션 ${readers}개가 표준 처리량으로 모든 데이터를 읽습니다. 쓰기는 제한되지 않지만 애플리케이션의 처리가 점점 밀리고 \`ProvisionedThroughputExceededException\` 오류가 납니다. 그것 하나만으로 모든 애플리케이션이 따라잡게 하는 변경 두 가지는 무엇입니까?`,
      option: (id, { added }) =>
        textFor(id, {
          enhanced: '모든 애플리케이션을 향상된 팬아웃 소비자로 등록합니다.',
          added: `파티션 키를 고르게 유지하면서 샤드를 ${added}개 더합니다.`,
          retention: '애플리케이션이 읽을 시간이 늘도록 보존 기간을 늘립니다.',
          workers: '지금 있는 샤드를 읽는 작업자를 애플리케이션마다 늘립니다.',
          batches: '호출마다 더 많이 가져오도록 `GetRecords`의 `Limit`을 올립니다.',
        }),
      reason: (id, q) =>
        textFor(id, {
          enhanced: '애플리케이션마다 샤드의 읽기 처리량을 따로 받습니다.',
          added: `샤드가 ${q.shards + q.added}개이면 애플리케이션들이 샤드마다 초당 ${count(Math.ceil(demand(q, q.shards + q.added)))} KiB를 읽으면 되고, 이는 샤드가 줄 수 있는 양입니다.`,
          retention: '레코드가 더 오래 남을 뿐 읽는 속도는 그대로라서 계속 더 밀립니다.',
          workers: '한도는 샤드의 것이므로 작업자가 몇이든 달라지지 않습니다.',
          batches: '막는 것은 샤드의 초당 바이트이지 호출 하나의 레코드 수가 아닙니다.',
        }),
      explanation: (q) =>
        `애플리케이션들이 합해서 샤드마다 초당 ${count(Math.ceil(demand(q, q.shards)))} KiB를 읽으려 하는데, 이는 표준 소비자가 나누어 쓸 수 있는 양보다 많습니다. 샤드를 늘리면 샤드마다 줄 양이 줄고, 향상된 팬아웃을 쓰면 나누어 쓰지 않게 됩니다.`,
    },
  },
};
