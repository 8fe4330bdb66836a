import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Limits } from '@/core/facts/limits';
import type { Caller, Input, Output } from '@/core/simulator/engine/contract';
import { World } from '@/core/simulator/engine/world';
import { SERVICES } from '@/core/simulator/services/list';
import { shippedContent } from '@/server/content/read';
import type { Figure, Suite } from './figures';

const ROUNDS = 5;
const CYCLES = 100_000;
const WARM_UP_CYCLES = 100_000;
const WAITING = 1_000_000;
const SMALL_WORLDS = 1_000;
const FORKS = 20_000;
const MESSAGES_IN_FORK = 20;

const ACCOUNT = '111122223333';
const REGION = 'us-east-1';
const CALLER: Caller = { kind: 'root', account: ACCOUNT, arn: `arn:aws:iam::${ACCOUNT}:root` };
const START = Date.UTC(2026, 0, 1);
const url = (name: string): string => `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${name}`;

const emptyWorld = (limits: Limits): World =>
  World.create({ services: SERVICES, seed: 1, limits, startAt: START });

function sqs(world: World, operation: string, input: Input): Output {
  const { outcome } = world.submit({ service: 'sqs', operation, input, caller: CALLER, region: REGION });
  if (!outcome?.ok) throw new Error(`${operation} was refused: ${outcome?.error.message}`);
  return outcome.output;
}

function withQueue(limits: Limits): World {
  const world = emptyWorld(limits);
  sqs(world, 'CreateQueue', { QueueName: 'orders' });
  return world;
}

/** Sends, receives and deletes one message. */
function cycle(world: World, place: number): void {
  const QueueUrl = url('orders');
  sqs(world, 'SendMessage', { QueueUrl, MessageBody: `order ${place}` });
  const { Messages } = sqs(world, 'ReceiveMessage', { QueueUrl }) as {
    Messages: readonly { ReceiptHandle: string }[];
  };
  sqs(world, 'DeleteMessage', { QueueUrl, ReceiptHandle: Messages[0]?.ReceiptHandle });
}

/** A queue with a dead-letter queue, and twenty commands in all. */
function smallWorld(limits: Limits): void {
  const world = emptyWorld(limits);
  sqs(world, 'CreateQueue', { QueueName: 'dead' });
  const policy = { deadLetterTargetArn: `arn:aws:sqs:${REGION}:${ACCOUNT}:dead`, maxReceiveCount: 1 };
  sqs(world, 'CreateQueue', { QueueName: 'orders', Attributes: { RedrivePolicy: JSON.stringify(policy) } });
  for (let place = 0; place < 6; place++) cycle(world, place);
}

function filled(limits: Limits, messages: number): World {
  const world = withQueue(limits);
  for (let place = 0; place < messages; place++)
    sqs(world, 'SendMessage', { QueueUrl: url('orders'), MessageBody: `order ${place}` });
  return world;
}

/** Microseconds of processor time that a turn takes: the same however busy the machine is. */
function microseconds(turns: number, run: (place: number) => void): number {
  const used = process.cpuUsage();
  for (let place = 0; place < turns; place++) run(place);
  const { user, system } = process.cpuUsage(used);
  return (user + system) / turns;
}

const rounds = (measure: () => number): number[] => Array.from({ length: ROUNDS }, measure);

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

/** Bytes of heap that a small waiting message takes. */
function bytesOfMessage(limits: Limits): { bytes: number; world: World } {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const world = filled(limits, WAITING);
  collectGarbage();
  return { bytes: (process.memoryUsage().heapUsed - before) / WAITING, world };
}

function figures(limits: Limits): readonly Figure[] {
  const empty = withQueue(limits);
  microseconds(WARM_UP_CYCLES, (place) => cycle(empty, place));
  const { bytes, world: full } = bytesOfMessage(limits);
  const small = filled(limits, MESSAGES_IN_FORK);
  const atEmpty: number[] = [];
  const atFull: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    atEmpty.push(microseconds(CYCLES, (place) => cycle(empty, place)));
    atFull.push(microseconds(CYCLES, (place) => cycle(full, place)));
  }
  microseconds(SMALL_WORLDS, () => smallWorld(limits));
  return [
    {
      name: 'SQS send, receive, delete; empty queue',
      unit: 'cycles/s',
      values: atEmpty.map((time) => 1e6 / time),
      goal: { at: 'least', value: 120_000 },
    },
    {
      name: `the same with ${WAITING.toLocaleString('en')} messages waiting`,
      unit: 'times slower',
      values: atFull.map((time, round) => time / (atEmpty[round] ?? Number.NaN)),
      goal: { at: 'most', value: 2 },
    },
    {
      name: 'a world with a queue, its dead-letter queue and 20 commands',
      unit: 'microseconds',
      values: rounds(() => microseconds(SMALL_WORLDS, () => smallWorld(limits))),
      goal: { at: 'most', value: 150 },
    },
    {
      name: `fork of a world with ${MESSAGES_IN_FORK} messages`,
      unit: 'microseconds',
      values: rounds(() => microseconds(FORKS, () => small.fork())),
      goal: { at: 'most', value: 20 },
    },
    { name: 'a small waiting message', unit: 'bytes', values: [bytes], goal: { at: 'most', value: 600 } },
  ];
}

export const simulator: Suite = {
  name: 'simulator',
  about: 'the simulator in process, with validation, MD5 and permission check; processor time of one core',
  run: async () => figures(shippedContent().limits.today),
};
