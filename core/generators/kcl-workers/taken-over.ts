import { bytesOf } from '../../kernel/bytes';
import type { Locale } from '../../kernel/locale';
import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import type { Simulation } from '../proof-by-simulation/simulation';
import { dataAt, iteratorOf, makeStream, STREAM, shardIdOf } from '../proof-by-simulation/streams';

/** What the lease table says of a shard, and how far its worker really came. */
interface Lease {
  worker: number;
  processed: number;
  checkpoint: number;
}
interface TakenOver {
  /** By shard. */
  leases: readonly Lease[];
  /** The worker that stops. */
  stopped: number;
}

const lost = ({ leases, stopped }: TakenOver): readonly number[] =>
  [...leases.keys()].filter((shard) => leases[shard]?.worker === stopped);

function tableOf({ leases }: TakenOver, locale: Locale): string {
  const head =
    locale === 'en'
      ? '| Shard | Worker | Checkpoint | Last record processed |'
      : '| 샤드 | 작업자 | 체크포인트 | 마지막으로 처리한 레코드 |';
  const rows = leases.map(
    ({ worker, processed, checkpoint }, shard) => `| ${shard} | w${worker} | ${checkpoint} | ${processed} |`,
  );
  return [head, '|---|---|---|---|', ...rows].join('\n');
}

/** Writes so many records into a shard; the sequence number of each. */
function fill(world: Simulation, shard: number, shards: number, records: number): readonly string[] {
  const hash = String((2n ** 128n * BigInt(shard)) / BigInt(shards));
  const { Records } = world.must<{ Records: readonly { SequenceNumber: string }[] }>('kinesis.PutRecords', {
    StreamName: STREAM,
    Records: Array.from({ length: records }, (_, i) => ({
      Data: bytesOf(`r${i + 1}`),
      PartitionKey: 'key',
      ExplicitHashKey: hash,
    })),
  });
  return Records.map(({ SequenceNumber }) => SequenceNumber);
}

/** What is processed twice when a worker has stopped and others go on from its checkpoints. */
export const takenOver: Direction<TakenOver> = {
  draw(rng, { level }) {
    const workers = rng.int(2, 3);
    const leases = Array.from({ length: level === 1 ? workers : workers + level - 1 }, (_, shard): Lease => {
      const checkpoint = 10 * rng.int(1, 6);
      const worker = shard < workers ? shard + 1 : rng.int(1, workers);
      return { worker, checkpoint, processed: checkpoint + rng.int(1, 9) };
    });
    const q = { leases, stopped: rng.int(1, workers) };
    return lost(q).length === (level === 1 ? 1 : level) ? q : undefined;
  },
  variant: (q) =>
    `${lost(q)
      .map((shard) => `${q.leases[shard]?.checkpoint}-${q.leases[shard]?.processed}`)
      .join()}:${q.leases.length}`,
  ask({ leases, stopped }) {
    const own = leases.filter(({ worker }) => worker === stopped);
    const key = own.reduce((sum, { processed, checkpoint }) => sum + processed - checkpoint, 0);
    return { kind: 'numeric', key, unit: 'records' };
  },
  check: {
    by: 'simulation',
    stage: ({ leases }) => `kcl-workers/${leases.length}`,
    start: (world, { leases }) => makeStream(world, { ShardCount: leases.length }),
    run(world, key, { leases, stopped }) {
      let twice = 0;
      for (const [shard, { worker, processed, checkpoint }] of leases.entries()) {
        if (worker !== stopped) continue;
        const numbers = fill(world, shard, leases.length, processed);
        const read = dataAt(
          world,
          iteratorOf(world, 'AFTER_SEQUENCE_NUMBER', {
            ShardId: shardIdOf(shard),
            StartingSequenceNumber: numbers[checkpoint - 1],
          }),
        );
        twice += read.length;
      }
      return twice === Number(key);
    },
  },
  words: {
    en: {
      stem: (q, { who, things }) =>
        `${who} A KCL application processes the ${things} of a data stream. The exhibit shows its leases; instead of sequence numbers the records of each shard are numbered from 1. Worker w${q.stopped} stops without another checkpoint, and ${lost(q).length === 1 ? 'its lease is' : 'its leases are'} taken over. How many records are processed a second time?`,
      exhibits: (q) => [{ title: 'Leases of the application', body: tableOf(q, 'en') }],
      explanation: (q) =>
        `The next owner goes on after the checkpoint, so what w${q.stopped} processed after it comes again: ${sumOf(q)}. The shards of the other workers are not touched.`,
    },
    ko: {
      stem: (q, { who }) =>
        `${who} KCL 애플리케이션이 데이터 스트림의 데이터를 처리합니다. 자료에 이 애플리케이션의 임대가 있으며, 레코드에는 시퀀스 번호 대신 샤드마다 1부터 번호를 매겼습니다. 작업자 w${withParticle(String(q.stopped), '이/가')} 체크포인트를 더 남기지 못하고 멈추어 그 임대를 다른 작업자가 넘겨받습니다. 두 번 처리되는 레코드는 모두 몇 개입니까?`,
      exhibits: (q) => [{ title: '애플리케이션의 임대', body: tableOf(q, 'ko') }],
      explanation: (q) =>
        `새 주인은 체크포인트 다음부터 처리하므로 w${withParticle(String(q.stopped), '이/가')} 그 뒤에 처리한 레코드가 다시 처리됩니다. 곧 ${sumOf(q)}입니다. 다른 작업자의 샤드는 그대로입니다.`,
    },
  },
};

const sumOf = (q: TakenOver): string => {
  const parts = lost(q).map((shard) => q.leases[shard]);
  const terms = parts.map((one) => `${one?.processed} − ${one?.checkpoint}`);
  const sum = terms.length === 1 ? terms.join() : terms.map((term) => `(${term})`).join(' + ');
  return `${sum} = ${parts.reduce((sum, one) => sum + (one?.processed ?? 0) - (one?.checkpoint ?? 0), 0)}`;
};
