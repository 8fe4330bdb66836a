import { describe, expect, it } from 'vitest';
import { limit } from '@/core/facts/limits';
import type { World } from '@/core/simulator/engine/world';
import { LIMITS } from '@/tests/support/limits';
import { call, PLACE, pass, refusal, send, testWorld } from '@/tests/support/simulator';
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

describe('messages in flight', () => {
  it('sqs.inflight.standard.max: short polls are refused, long polls wait', () => {
    const world = worldWithQueue();
    const max = fact('sqs.inflight.standard.max');
    for (let sent = 0; sent < max + 1; sent += 10) putTen(world, QUEUE);
    while (countsOf(world)[1] < max) receive(world, { MaxNumberOfMessages: 10 });
    expect(countsOf(world)[1]).toBe(max);
    expect(refusal(world, 'sqs.ReceiveMessage', { QueueUrl: QUEUE })).toMatchObject({
      code: 'OverLimit',
      status: 403,
    });
    const poll = send(world, 'sqs.ReceiveMessage', { QueueUrl: QUEUE, WaitTimeSeconds: 1 });
    pass(world, 1);
    expect(poll.outcome).toEqual({ ok: true, output: {} });
  });

  it('sqs.inflight.fifo.max: the answer is empty, and no error', () => {
    const world = testWorld({ profile: 'exam' });
    const high = { DeduplicationScope: 'messageGroup', FifoThroughputLimit: 'perMessageGroupId' };
    create(world, 'orders.fifo', { FifoQueue: 'true', ...high });
    const max = limit(LIMITS.exam, 'sqs.inflight.fifo.max');
    for (let sent = 0; sent < max + 1; sent += 10) putTen(world, FIFO, sent);
    while (countsOf(world, FIFO)[1] < max) receive(world, { QueueUrl: FIFO, MaxNumberOfMessages: 10 });
    expect(receive(world, { QueueUrl: FIFO })).toEqual([]);
  });
});

function putTen(world: World, QueueUrl: string, first = 0): void {
  const fifo = (i: number) => ({ MessageGroupId: `g${first + i}`, MessageDeduplicationId: 'd' });
  const Entries = many(10, (i) => ({ Id: `${i}`, MessageBody: 'x', ...(QueueUrl === FIFO && fifo(i)) }));
  call(world, 'sqs.SendMessageBatch', { QueueUrl, Entries });
}

describe('calls a second of a FIFO queue', () => {
  const THROTTLED = { code: 'ThrottlingException', message: 'Rate exceeded' };
  const high = { DeduplicationScope: 'messageGroup', FifoThroughputLimit: 'perMessageGroupId' };

  function sendTo(world: World, MessageGroupId: string, region = PLACE.region) {
    const input = { QueueUrl: FIFO.replace('us-east-1', region), MessageBody: 'x', MessageGroupId };
    return send(world, 'sqs.SendMessage', { ...input, MessageDeduplicationId: 'd' }, { region }).outcome;
  }

  it('sqs.fifo.throughput.calls: of each action, until the next second', () => {
    const world = tableWorld();
    for (let i = 0; i < fact('sqs.fifo.throughput.calls'); i++) expect(sendTo(world, 'g')?.ok).toBe(true);
    expect(sendTo(world, 'h')).toMatchObject({ ok: false, error: THROTTLED });
    expect(receive(world, { QueueUrl: FIFO })).toHaveLength(1);
    pass(world, 1);
    expect(sendTo(world, 'h')?.ok).toBe(true);
  });

  it('sqs.fifo.throughput.calls: of each group with high throughput', () => {
    const world = testWorld();
    create(world, 'orders.fifo', { FifoQueue: 'true', ...high });
    for (let i = 0; i < fact('sqs.fifo.throughput.calls'); i++) sendTo(world, 'g');
    expect(sendTo(world, 'g')).toMatchObject({ ok: false, error: THROTTLED });
    expect(sendTo(world, 'h')?.ok).toBe(true);
  });

  it.each([
    ['sqs.fifo.highThroughput.max', 'us-east-1'],
    ['sqs.fifo.highThroughput.default', 'ap-northeast-2'],
  ])('%s: in %s, one of sqs.fifo.highThroughput.regions or not', (id, region) => {
    const world = testWorld();
    const Attributes = { FifoQueue: 'true', ...high };
    call(world, 'sqs.CreateQueue', { QueueName: 'orders.fifo', Attributes }, { region });
    for (let i = 0; i < fact(id); i++) sendTo(world, `g${i}`, region);
    expect(sendTo(world, 'last', region)).toMatchObject({ ok: false, error: THROTTLED });
  });
});

describe('permissions', () => {
  const add = (world: World, Label: string, Actions: readonly string[]) =>
    send(world, 'sqs.AddPermission', { QueueUrl: QUEUE, Label, AWSAccountIds: ['999988887777'], Actions })
      .outcome;

  it('sqs.permission.actions.max', () => {
    const max = fact('sqs.permission.actions.max');
    const actions = (count: number) => many(count, () => 'SendMessage');
    expect(add(worldWithQueue(), 'a', actions(max))?.ok).toBe(true);
    expect(add(worldWithQueue(), 'a', actions(max + 1))).toMatchObject({
      error: { code: 'OverLimit', message: `${max + 1} Actions were found, maximum allowed is ${max}.` },
    });
  });

  it('sqs.permission.statements.max', () => {
    const max = fact('sqs.permission.statements.max');
    const world = worldWithQueue();
    for (let i = 0; i < max; i++) expect(add(world, `l${i}`, ['SendMessage'])?.ok).toBe(true);
    expect(add(world, 'last', ['SendMessage'])).toMatchObject({
      error: { code: 'OverLimit', message: `${max + 1} Statements were found, maximum allowed is ${max}.` },
    });
  });
});

describe('what is billed', () => {
  it('sqs.billing.chunk: every started chunk is a request', () => {
    const chunk = fact('sqs.billing.chunk');
    const billed = (bytes: number) => {
      const world = worldWithQueue();
      const before = world.usage(PLACE).get('SQS-Requests') ?? 0;
      put(world, 'x'.repeat(bytes));
      const sent = world.usage(PLACE).get('SQS-Requests') ?? 0;
      receive(world);
      return [sent - before, (world.usage(PLACE).get('SQS-Requests') ?? 0) - sent];
    };
    expect([1, chunk, chunk + 1].map(billed)).toEqual([
      [1, 1],
      [1, 1],
      [2, 2],
    ]);
  });
});
