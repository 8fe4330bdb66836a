import type { Figure, Suite } from '../figures';
import { connection, repeat } from './client';
import { type Node, type Peer, Peers } from './peers';
import { startUp } from './start-up';

const CONNECTIONS = 16;
const ROUNDS = 5;
/** Compiling ends after so many cycles; a slow server is not waited for longer than that. */
const WARM = { cycles: 15_000, ms: 5_000 };
const MEASURED_MS = 3_000;
const SECOND_MS = 1_000;
const MS_US = 1_000;
/** What the sandbox is to reach beside the others, under the same Node. */
const NULL_SHARE = 0.75;
const FAUXQS_TIMES = 1.6;
const KINESALITE_TIMES = 1.5;
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

interface Measured {
  /** Cycles a second. */
  readonly rate: number;
  /** Processor time of the server for one cycle, in microseconds; null where the system does not tell. */
  readonly costUs: number | null;
}

/** One measurement: a fresh server, its cycles, its end. */
async function measured({ start, cycles }: Runner): Promise<Measured> {
  const peer = await start();
  try {
    const each = await cycles(peer);
    await repeat(each, WARM);
    const before = peer.processorMs();
    const { count, tookMs } = await repeat(each, { ms: MEASURED_MS });
    const after = peer.processorMs();
    return {
      rate: (count * SECOND_MS) / tookMs,
      costUs: before === null || after === null ? null : ((after - before) * MS_US) / count,
    };
  } finally {
    peer.stop();
  }
}

/** Runs everyone in turn, several times over, so that a busy moment of the machine hits all alike. */
async function interleaved(runners: readonly Runner[]): Promise<Map<string, Measured[]>> {
  const values = new Map<string, Measured[]>(runners.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const runner of runners) values.get(runner.name)?.push(await measured(runner));
  return values;
}

const NEWER = ', Node 24';
const OWN = `, Node ${process.versions.node.split('.')[0]}`;

/** Everyone whose figures are printed; of the two Nodes only one where they are the same. */
const runners = (peers: Peers): Runner[] => {
  const pair = (node: Node, label: string): Runner[] => [
    { name: `null server${label}`, start: () => peers.nothing(node), cycles: sqsCycles },
    { name: `sandbox${label}`, start: () => peers.sandbox(node), cycles: sqsCycles },
  ];
  return [
    ...pair('newer', NEWER),
    { name: `fauxqs 2.4.1${NEWER}`, start: () => peers.fauxqs(), cycles: sqsCycles },
    ...(OWN === NEWER ? [] : pair('own', OWN)),
    // kinesalite does not know the quotas of shards.
    { name: 'sandbox, Kinesis', start: () => peers.sandbox('own', ['--unthrottled']), cycles: kinesisCycles },
    { name: 'kinesalite', start: () => peers.kinesalite(), cycles: kinesisCycles },
  ];
};

export const wire: Suite = {
  name: 'wire',
  about: `the sandbox beside its peers over bare HTTP, ${CONNECTIONS} connections, ${ROUNDS} rounds in turn`,
  onlyWhenNamed: true,
  async run() {
    const peers = new Peers();
    try {
      const values = await interleaved(runners(peers));
      const ratio = (one: string, other: string, goal?: number): Figure => ({
        name: `${one} to ${other}`,
        unit: 'times',
        values: ratios(values.get(one) ?? [], values.get(other) ?? []),
        ...(goal !== undefined && { goal: { at: 'least', value: goal } }),
      });
      const sandbox = `sandbox${NEWER}`;
      return [
        ...[...values].map(([name, all]) => rates(name, all)),
        ...[...values].flatMap(([name, all]) => costs(name, all)),
        ratio(sandbox, `null server${NEWER}`, NULL_SHARE),
        ...(OWN === NEWER ? [] : [ratio(`sandbox${OWN}`, `null server${OWN}`, NULL_SHARE)]),
        ratio(sandbox, `fauxqs 2.4.1${NEWER}`, FAUXQS_TIMES),
        ...costRatio(values, sandbox, `fauxqs 2.4.1${NEWER}`),
        ...costRatio(values, sandbox, `null server${NEWER}`),
        ratio('sandbox, Kinesis', 'kinesalite', KINESALITE_TIMES),
        await startUp(ROUNDS),
      ];
    } finally {
      peers.remove();
    }
  },
};

/** How many times faster one is than another, round by round. */
const ratios = (one: readonly Measured[], other: readonly Measured[]): number[] =>
  one.map(({ rate }, round) => rate / (other[round]?.rate ?? Number.NaN));

const rates = (name: string, all: readonly Measured[]): Figure => ({
  name,
  unit: 'cycles/s',
  values: all.map(({ rate }) => rate),
});

/** What a busy machine distorts less than the rate. */
function costs(name: string, all: readonly Measured[]): Figure[] {
  const values = all.flatMap(({ costUs }) => costUs ?? []);
  return values.length === 0 ? [] : [{ name: `${name}: processor time of a cycle`, unit: 'µs', values }];
}

/** How many times less processor time one takes than another, round by round. */
function costRatio(values: ReadonlyMap<string, readonly Measured[]>, one: string, other: string): Figure[] {
  const rounds = (values.get(one) ?? []).flatMap(({ costUs }, round) => {
    const others = values.get(other)?.[round]?.costUs;
    return costUs && others ? [others / costUs] : [];
  });
  return rounds.length === 0
    ? []
    : [{ name: `${one} to ${other}, by processor time`, unit: 'times', values: rounds }];
}
