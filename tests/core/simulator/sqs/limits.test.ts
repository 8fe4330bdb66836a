import { describe, expect, it } from 'vitest';
import { limit } from '@/core/facts/limits';
import type { World } from '@/core/simulator/engine/world';
import { LIMITS } from '@/tests/support/limits';
import { call, pass, send } from '@/tests/support/simulator';
import {
  arnOf,
  attributesOf,
  countsOf,
  create,
  FIFO,
  put,
  putFifo,
  QUEUE,
  receive,
  redriveTo,
  worldWithQueue,
} from './queues';

const fact = (id: string): number => limit(LIMITS.today, id);

/** A world in which every request of the table can be made. */
function tableWorld(): World {
  const world = worldWithQueue();
  create(world, 'orders.fifo', { FifoQueue: 'true', ContentBasedDeduplication: 'true' });
  create(world, 'dead');
  create(world, 'source', { RedrivePolicy: redriveTo('dead', 1) });
  return world;
}

type Request = (value: number) => readonly [operation: string, input: object];

const attribute =
  (name: string): Request =>
  (value) => ['SetQueueAttributes', { Attributes: { [name]: String(value) } }];
const receiving =
  (name: string): Request =>
  (value) => ['ReceiveMessage', { [name]: value }];
const sending =
  (input: (value: number) => object): Request =>
  (value) => ['SendMessage', { MessageBody: 'x', ...input(value) }];
const text = { DataType: 'String', StringValue: 'x' };
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** Facts that are the largest value of a request, with how to ask for a value. */
const MAXIMA: readonly (readonly [id: string, request: Request])[] = [
  ['sqs.delaySeconds.max', attribute('DelaySeconds')],
  ['sqs.delaySeconds.max', sending((DelaySeconds) => ({ DelaySeconds }))],
  ['sqs.message.size.max', attribute('MaximumMessageSize')],
  ['sqs.message.size.max', sending((size) => ({ MessageBody: 'x'.repeat(size) }))],
  ['sqs.retention.max', attribute('MessageRetentionPeriod')],
  ['sqs.receive.waitTimeSeconds.max', attribute('ReceiveMessageWaitTimeSeconds')],
  ['sqs.receive.waitTimeSeconds.max', receiving('WaitTimeSeconds')],
  ['sqs.receive.maxNumberOfMessages.max', receiving('MaxNumberOfMessages')],
  ['sqs.visibilityTimeout.max', attribute('VisibilityTimeout')],
  ['sqs.visibilityTimeout.max', receiving('VisibilityTimeout')],
  ['sqs.kms.dataKeyReuse.max', attribute('KmsDataKeyReusePeriodSeconds')],
  [
    'sqs.dlq.maxReceiveCount.max',
    (count) => ['SetQueueAttributes', { Attributes: { RedrivePolicy: redriveTo('dead', count) } }],
  ],
  [
    'sqs.redriveAllowPolicy.sources.max',
    (count) => {
      const policy = { redrivePermission: 'byQueue', sourceQueueArns: many(count, (i) => arnOf(`q${i}`)) };
      return ['SetQueueAttributes', { Attributes: { RedriveAllowPolicy: JSON.stringify(policy) } }];
    },
  ],
  [
    'sqs.messageAttributes.max',
    sending((count) => ({ MessageAttributes: Object.fromEntries(many(count, (i) => [`a${i}`, text])) })),
  ],
  [
    'sqs.messageAttributes.name.length.max',
    sending((length) => ({ MessageAttributes: { ['a'.repeat(length)]: text } })),
  ],
  [
    'sqs.messageAttributes.name.length.max',
    sending((length) => ({
      MessageAttributes: { a: { ...text, DataType: `String.${'x'.repeat(length - 'String.'.length)}` } },
    })),
  ],
  [
    'sqs.fifo.dedupId.length.max',
    sending((length) => ({
      QueueUrl: FIFO,
      MessageGroupId: 'g'.repeat(length),
      MessageDeduplicationId: 'd'.repeat(length),
    })),
  ],
  ['sqs.queue.name.length.max', (length) => ['CreateQueue', { QueueName: 'q'.repeat(length) }]],
  ['sqs.list.results.max', (MaxResults) => ['ListQueues', { MaxResults }]],
  ['sqs.list.results.max', (MaxResults) => ['ListDeadLetterSourceQueues', { MaxResults }]],
  [
    'sqs.redrive.tasks.listed.max',
    (MaxResults) => ['ListMessageMoveTasks', { SourceArn: arnOf('dead'), MaxResults }],
  ],
  [
    'sqs.redrive.rate.max',
    (MaxNumberOfMessagesPerSecond) => [
      'StartMessageMoveTask',
      { SourceArn: arnOf('dead'), MaxNumberOfMessagesPerSecond },
    ],
  ],
  [
    'sqs.batch.entries.max',
    (count) => ['SendMessageBatch', { Entries: many(count, (i) => ({ Id: `${i}`, MessageBody: 'x' })) }],
  ],
  [
    'sqs.batch.entries.max',
    (count) => ['DeleteMessageBatch', { Entries: many(count, (i) => ({ Id: `${i}`, ReceiptHandle: 'x' })) }],
  ],
  [
    'sqs.batch.entryId.length.max',
    (length) => ['SendMessageBatch', { Entries: [{ Id: 'i'.repeat(length), MessageBody: 'x' }] }],
  ],
  [
    'sqs.batch.payload.total.max',
    (size) => [
      'SendMessageBatch',
      {
        Entries: [
          { Id: '1', MessageBody: 'x' },
          { Id: '2', MessageBody: 'x'.repeat(size - 1) },
        ],
      },
    ],
  ],
];

/** Facts that are the smallest value of an attribute. */
const MINIMA = [
  ['sqs.retention.min', attribute('MessageRetentionPeriod')],
  ['sqs.queue.maximumMessageSize.min', attribute('MaximumMessageSize')],
  ['sqs.kms.dataKeyReuse.min', attribute('KmsDataKeyReusePeriodSeconds')],
] as const;

function isTaken([operation, input]: readonly [string, object]): boolean {
  const { outcome } = send(tableWorld(), `sqs.${operation}`, { QueueUrl: QUEUE, ...input });
  return outcome?.ok !== false;
}

describe('largest values', () => {
  it.each(MAXIMA)('%s', (id, request) => {
    const max = fact(id);
    expect([max - 1, max, max + 1].map((value) => isTaken(request(value)))).toEqual([true, true, false]);
  });
});

describe('smallest values', () => {
  it.each(MINIMA)('%s', (id, request) => {
    const min = fact(id);
    expect([min - 1, min, min + 1].map((value) => isTaken(request(value)))).toEqual([false, true, true]);
  });
});

describe('defaults', () => {
  it.each([
    ['sqs.delaySeconds.default', 'DelaySeconds'],
    ['sqs.queue.maximumMessageSize.default', 'MaximumMessageSize'],
    ['sqs.retention.default', 'MessageRetentionPeriod'],
    ['sqs.receive.waitTimeSeconds.default', 'ReceiveMessageWaitTimeSeconds'],
    ['sqs.visibilityTimeout.default', 'VisibilityTimeout'],
    ['sqs.kms.dataKeyReuse.default', 'KmsDataKeyReusePeriodSeconds'],
  ])('%s', (id, name) => {
    const world = worldWithQueue({ KmsMasterKeyId: 'alias/aws/sqs' });
    expect(attributesOf(world, [name])).toEqual({ [name]: String(fact(id)) });
  });

  it('sqs.receive.maxNumberOfMessages.default', () => {
    const world = worldWithQueue();
    for (const body of ['1', '2']) put(world, body);
    expect(receive(world)).toHaveLength(fact('sqs.receive.maxNumberOfMessages.default'));
  });
});

describe('windows of time', () => {
  const after = (seconds: number, ask: (world: World) => boolean, begin: (world: World) => void): boolean => {
    const world = tableWorld();
    begin(world);
    pass(world, seconds);
    return ask(world);
  };
  const sendSame = (world: World) => putFifo(world, 'same', 'g');
  const receiveAgain = (world: World) =>
    receive(world, { QueueUrl: FIFO, ReceiveRequestAttemptId: 'a', VisibilityTimeout: 43_200 }).length === 1;

  it.each<readonly [string, (world: World) => boolean, (world: World) => void]>([
    [
      'sqs.queue.delete.duration.max',
      (world) => send(world, 'sqs.CreateQueue', { QueueName: 'orders' }).outcome?.ok === false,
      (world) => call(world, 'sqs.DeleteQueue', { QueueUrl: QUEUE }),
    ],
    [
      'sqs.purge.duration.max',
      (world) => send(world, 'sqs.PurgeQueue', { QueueUrl: QUEUE }).outcome?.ok === false,
      (world) => call(world, 'sqs.PurgeQueue', { QueueUrl: QUEUE }),
    ],
    ['sqs.fifo.dedup.interval', (world) => countsAfter(world, sendSame) === 1, sendSame],
    [
      'sqs.fifo.receiveRequestAttemptId.window',
      receiveAgain,
      (world) => {
        sendSame(world);
        receiveAgain(world);
      },
    ],
  ])('%s', (id, ask, begin) => {
    const window = fact(id);
    expect([window - 1, window].map((seconds) => after(seconds, ask, begin))).toEqual([true, false]);
  });

  it('sqs.visibilityTimeout.total.max', () => {
    const total = fact('sqs.visibilityTimeout.total.max');
    const world = worldWithQueue();
    put(world, 'x');
    const ReceiptHandle = receive(world, { VisibilityTimeout: 100 })[0]?.ReceiptHandle;
    pass(world, 10);
    const change = (VisibilityTimeout: number) =>
      send(world, 'sqs.ChangeMessageVisibility', { QueueUrl: QUEUE, ReceiptHandle, VisibilityTimeout })
        .outcome?.ok;
    expect([total - 11, total - 10, total - 9].map(change)).toEqual([true, true, false]);
  });
});

function countsAfter(world: World, act: (world: World) => void): number {
  act(world);
  return countsOf(world, FIFO)[0];
}
