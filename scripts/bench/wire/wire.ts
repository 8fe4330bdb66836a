import type { Figure, Suite } from '../figures';
import { connection, rate } from './client';
import { type Peer, Peers } from './peers';
import { startUp } from './start-up';

const CONNECTIONS = 16;
const ROUNDS = 5;
const TIMES = { warmMs: 1_000, measuredMs: 3_000 };
const STREAM_POLL_MS = 100;
const STREAM_POLLS_MAX = 100;

type Cycle = () => Promise<void>;

/** Send, receive and delete on one queue. */
async function sqsCycles({ endpoint }: Peer): Promise<Cycle[]> {
  const open = () => connection({ endpoint, prefix: 'AmazonSQS', version: '1.0' });
  const { QueueUrl } = await open()('CreateQueue', { QueueName: `bench-${Date.now()}` });
  return Array.from({ length: CONNECTIONS }, () => {
    const send = open();
    return async () => {
      await send('SendMessage', { QueueUrl, MessageBody: 'hello' });
      const { Messages = [] } = await send('ReceiveMessage', { QueueUrl });
      for (const { ReceiptHandle } of Messages as { ReceiptHandle: string }[])
        await send('DeleteMessage', { QueueUrl, ReceiptHandle });
    };
  });
}

/** Put one record, and get what has come since the last time. */
async function kinesisCycles({ endpoint }: Peer): Promise<Cycle[]> {
  const open = () => connection({ endpoint, prefix: 'Kinesis_20131202', version: '1.1' });
  const StreamName = `bench-${Date.now()}`;
  const admin = open();
  await admin('CreateStream', { StreamName, ShardCount: CONNECTIONS });
  for (let polls = 0; polls < STREAM_POLLS_MAX; polls++) {
    const { StreamDescription } = await admin('DescribeStream', { StreamName });
    if ((StreamDescription as { StreamStatus: string }).StreamStatus === 'ACTIVE') break;
    await new Promise((resolve) => setTimeout(resolve, STREAM_POLL_MS));
  }
  return Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, worker) => {
      const send = open();
      const ShardId = `shardId-${String(worker).padStart(12, '0')}`;
      const from = { StreamName, ShardId, ShardIteratorType: 'LATEST' };
      let { ShardIterator } = await send('GetShardIterator', from);
      const ExplicitHashKey = String((2n ** 128n / BigInt(CONNECTIONS)) * BigInt(worker));
      return async () => {
        await send('PutRecord', { StreamName, PartitionKey: 'a', ExplicitHashKey, Data: 'aGVsbG8=' });
        ({ NextShardIterator: ShardIterator } = await send('GetRecords', { ShardIterator }));
      };
    }),
  );
}

interface Runner {
  readonly name: string;
  start(): Promise<Peer>;
  cycles(peer: Peer): Promise<Cycle[]>;
}

/** One measurement: a fresh server, its cycles, its end. */
async function measured({ start, cycles }: Runner): Promise<number> {
  const peer = await start();
  try {
    return await rate(await cycles(peer), TIMES);
  } finally {
    peer.stop();
  }
}

/** Runs everyone in turn, several times over, so that a busy moment of the machine hits all alike. */
async function interleaved(runners: readonly Runner[]): Promise<Map<string, number[]>> {
  const values = new Map<string, number[]>(runners.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const runner of runners) values.get(runner.name)?.push(await measured(runner));
  return values;
}

/** How many times faster one is than another, round by round. */
const ratio = (one: readonly number[], other: readonly number[]): number[] =>
  one.map((value, round) => value / (other[round] ?? Number.NaN));

export const wire: Suite = {
  name: 'wire',
  about: `the sandbox beside its peers over bare HTTP, ${CONNECTIONS} connections, ${ROUNDS} rounds in turn`,
  onlyWhenNamed: true,
  async run() {
    const peers = new Peers();
    try {
      const values = await interleaved([
        { name: 'null server', start: () => peers.nothing(), cycles: sqsCycles },
        { name: 'sandbox', start: () => peers.sandbox(), cycles: sqsCycles },
        { name: 'fauxqs 2.4.1', start: () => peers.fauxqs(), cycles: sqsCycles },
        // kinesalite does not know the quotas of shards.
        { name: 'sandbox, Kinesis', start: () => peers.sandbox(['--unthrottled']), cycles: kinesisCycles },
        { name: 'kinesalite', start: () => peers.kinesalite(), cycles: kinesisCycles },
      ]);
      const of = (name: string): number[] => values.get(name) ?? [];
      const rates: Figure[] = [...values].map(([name, each]) => ({ name, unit: 'cycles/s', values: each }));
      return [
        ...rates,
        { ...share('sandbox to null server', of('sandbox'), of('null server')), goal: atLeast(0.75) },
        { ...share('sandbox to fauxqs', of('sandbox'), of('fauxqs 2.4.1')), goal: atLeast(1.6) },
        { ...share('sandbox to kinesalite', of('sandbox, Kinesis'), of('kinesalite')), goal: atLeast(1.5) },
        await startUp(ROUNDS),
      ];
    } finally {
      peers.remove();
    }
  },
};

const share = (name: string, one: readonly number[], other: readonly number[]): Figure => ({
  name,
  unit: 'times',
  values: ratio(one, other),
});

const atLeast = (value: number) => ({ at: 'least' as const, value });
