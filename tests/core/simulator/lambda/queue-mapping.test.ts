import { describe, expect, it } from 'vitest';
import type { WorldEvent } from '@/core/simulator/engine/contract';
import type { Behavior } from '@/core/simulator/services/lambda/behavior/behavior';
import { ACCOUNT, call, pass, REGION, refusal, testWorld } from '@/tests/support/simulator';
import { makeFunction, map } from './functions';

const url = (name: string) => `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${name}`;
const arn = (name: string) => `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;

interface Setup {
  queue?: Record<string, string>;
  name?: string;
  behavior?: Behavior;
  mapping?: object;
  timeoutSec?: number;
}

/** A queue, a function and a mapping between them; what the function was given, and when. */
function setUp({ queue = {}, name = 'orders', behavior = {}, mapping = {}, timeoutSec }: Setup = {}) {
  const events: WorldEvent[] = [];
  const world = testWorld({ sink: { event: (event) => void events.push(event) } });
  call(world, 'sqs.CreateQueue', { QueueName: name, Attributes: queue });
  makeFunction(world, { behavior: { durationMs: 0, ...behavior }, ...(timeoutSec && { timeoutSec }) });
  const uuid = map(world, arn(name), mapping);
  const since = world.now;
  const starts = () => events.filter(({ type }) => type === 'InvocationStarted');
  return {
    world,
    uuid,
    events,
    /** Seconds after the mapping was enabled. */
    startedAt: () => starts().map(({ at }) => (at - since) / 1_000),
    counts: (queueName = name) => countsOf(world, queueName),
  };
}

function countsOf(world: ReturnType<typeof testWorld>, name: string) {
  const { Attributes } = call<{ Attributes: Record<string, string> }>(world, 'sqs.GetQueueAttributes', {
    QueueUrl: url(name),
    AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
  });
  return {
    visible: Number(Attributes.ApproximateNumberOfMessages),
    inFlight: Number(Attributes.ApproximateNumberOfMessagesNotVisible),
  };
}

const sendTo = (world: ReturnType<typeof testWorld>, body: unknown, more: object = {}, name = 'orders') =>
  call<{ MessageId: string }>(world, 'sqs.SendMessage', {
    QueueUrl: url(name),
    MessageBody: typeof body === 'string' ? body : JSON.stringify(body),
    ...more,
  });

const EMPTY = { visible: 0, inFlight: 0 };
const FAILS_ONCE: Behavior = {
  rules: [
    {
      when: { left: { path: 'attributes.ApproximateReceiveCount' }, is: '<=', right: 1 },
      effect: { throws: { message: 'not yet' } },
    },
  ],
};

describe('a mapping of a queue', () => {
  it('hands a message over as soon as it is there, and deletes it when the function succeeds', () => {
    const { world, startedAt, counts } = setUp();
    sendTo(world, { order: 1 });
    pass(world, 1);
    expect(startedAt()).toEqual([0]);
    expect(counts()).toEqual(EMPTY);
  });

  it('leaves a failed batch to its visibility timeout', () => {
    const { world, startedAt, counts } = setUp({
      queue: { VisibilityTimeout: '5' },
      behavior: FAILS_ONCE,
      mapping: { BatchSize: 1 },
    });
    sendTo(world, { order: 1 });
    pass(world, 4.999);
    expect(counts()).toEqual({ visible: 0, inFlight: 1 });
    pass(world, 1);
    expect(startedAt()).toEqual([0, 5]);
    expect(counts()).toEqual(EMPTY);
  });

  it('lets the queue redrive what fails too often', () => {
    const failing = { rules: [{ effect: { throws: { message: 'poison' } } }] };
    const { world, startedAt } = setUp({ queue: { VisibilityTimeout: '5' }, behavior: failing });
    call(world, 'sqs.CreateQueue', { QueueName: 'dead' });
    call(world, 'sqs.SetQueueAttributes', {
      QueueUrl: url('orders'),
      Attributes: { RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arn('dead'), maxReceiveCount: 2 }) },
    });
    const { MessageId } = sendTo(world, { order: 1 });
    pass(world, 60);
    expect(startedAt()).toEqual([0, 5]);
    expect(countsOf(world, 'dead').visible).toBe(1);
    const { Messages } = call<{ Messages: { MessageId: string }[] }>(world, 'sqs.ReceiveMessage', {
      QueueUrl: url('dead'),
    });
    expect(Messages[0]?.MessageId).toBe(MessageId);
  });

  it('keeps only the items that a partial batch response names', () => {
    const { world, counts } = setUp({
      queue: { VisibilityTimeout: '30' },
      behavior: {
        rules: [{ effect: { reportsFailed: { left: { path: 'body.bad' }, is: '=', right: true } } }],
      },
      mapping: { FunctionResponseTypes: ['ReportBatchItemFailures'], MaximumBatchingWindowInSeconds: 1 },
    });
    sendTo(world, { bad: true });
    sendTo(world, { bad: false });
    sendTo(world, { bad: false });
    pass(world, 2);
    expect(counts()).toEqual({ visible: 0, inFlight: 1 });
  });

  it.each([
    [{ batchItemFailures: [{ foo: 'notvalid' }] }, 1],
    [{ batchItemFailures: [{ itemIdentifier: '' }] }, 1],
    [{ batchItemFailures: [{ itemIdentifier: 'of another batch' }] }, 1],
    [{ batchItemFailures: [] }, 0],
    [{ batchItemFailures: null }, 0],
    ['', 0],
    [null, 0],
  ])('takes the answer %j for %i failed messages', (answer, failed) => {
    const { world, counts } = setUp({
      behavior: { rules: [{ effect: { returns: answer } }] },
      mapping: { FunctionResponseTypes: ['ReportBatchItemFailures'] },
    });
    sendTo(world, { order: 1 });
    pass(world, 1);
    expect(counts().inFlight).toBe(failed);
  });

  it('gathers a batch until it is full or its window is over', () => {
    const { world, startedAt } = setUp({ mapping: { BatchSize: 3, MaximumBatchingWindowInSeconds: 10 } });
    sendTo(world, 'a');
    pass(world, 4);
    sendTo(world, 'b');
    expect(startedAt()).toEqual([]);
    sendTo(world, 'c');
    expect(startedAt()).toEqual([4]);
    sendTo(world, 'd');
    pass(world, 20);
    expect(startedAt()).toEqual([4, 14]);
  });

  it('deletes what no filter lets through', () => {
    const { world, startedAt, counts } = setUp({
      mapping: { FilterCriteria: { Filters: [{ Pattern: '{"body":{"kind":["order"]}}' }] } },
    });
    sendTo(world, { kind: 'ping' });
    sendTo(world, 'not json');
    pass(world, 1);
    expect(startedAt()).toEqual([]);
    expect(counts()).toEqual(EMPTY);
    sendTo(world, { kind: 'order' });
    pass(world, 1);
    expect(startedAt()).toEqual([1]);
  });

  it('never works on a message group twice at a time', () => {
    const { world, startedAt } = setUp({
      name: 'orders.fifo',
      queue: { FifoQueue: 'true', ContentBasedDeduplication: 'true', VisibilityTimeout: '60' },
      behavior: { durationMs: 5_000 },
      timeoutSec: 30,
      mapping: { BatchSize: 1 },
    });
    for (const body of ['a', 'b', 'c']) sendTo(world, body, { MessageGroupId: 'one' }, 'orders.fifo');
    pass(world, 60);
    expect(startedAt()).toEqual([0, 5, 10]);
  });

  it('runs at most as many batches as its maximum concurrency', () => {
    const { world, startedAt } = setUp({
      behavior: { durationMs: 1_000 },
      mapping: { BatchSize: 1, ScalingConfig: { MaximumConcurrency: 2 } },
    });
    for (let n = 0; n < 5; n++) sendTo(world, { n });
    pass(world, 10);
    expect(startedAt()).toEqual([0, 0, 1, 1, 2]);
  });

  it('starts with five batches at a time without one', () => {
    const { world, startedAt } = setUp({ behavior: { durationMs: 1_000 }, mapping: { BatchSize: 1 } });
    for (let n = 0; n < 7; n++) sendTo(world, { n });
    pass(world, 0.5);
    expect(startedAt()).toEqual([0, 0, 0, 0, 0]);
  });

  it('gives a throttled batch back to the queue, which counts the receive', () => {
    const { world, startedAt, counts } = setUp({ queue: { VisibilityTimeout: '30' } });
    call(world, 'lambda.PutFunctionConcurrency', { FunctionName: 'worker', ReservedConcurrentExecutions: 0 });
    sendTo(world, { order: 1 });
    pass(world, 5);
    expect(startedAt()).toEqual([]);
    expect(counts()).toEqual({ visible: 0, inFlight: 1 });
  });

  it('stops when it is disabled, and goes on when it is enabled', () => {
    const { world, uuid, startedAt } = setUp();
    call(world, 'lambda.UpdateEventSourceMapping', { UUID: uuid, Enabled: false });
    pass(world, 30);
    sendTo(world, { order: 1 });
    pass(world, 30);
    expect(startedAt()).toEqual([]);
    call(world, 'lambda.UpdateEventSourceMapping', { UUID: uuid, Enabled: true });
    pass(world, 2);
    expect(startedAt()).toEqual([61]);
  });

  it('is refused when the function may run longer than a message stays hidden', () => {
    const world = testWorld();
    call(world, 'sqs.CreateQueue', { QueueName: 'orders' });
    makeFunction(world, { timeoutSec: 60 });
    expect(
      refusal(world, 'lambda.CreateEventSourceMapping', {
        FunctionName: 'worker',
        EventSourceArn: arn('orders'),
      }),
    ).toMatchObject({
      code: 'InvalidParameterValueException',
      message: 'Queue visibility timeout: 30 seconds is less than Function timeout: 60 seconds',
    });
  });
});

it('a scripted call may be for some records only', () => {
  const to = { service: 'sqs', operation: 'SendMessage' };
  const { world, counts } = setUp({
    behavior: {
      rules: [
        {
          effect: {
            calls: [
              {
                ...to,
                when: { left: { path: 'body.total' }, is: '>', right: 10 },
                input: { QueueUrl: url('large'), MessageBody: `total \${body.total}` },
              },
            ],
          },
        },
      ],
    },
  });
  call(world, 'sqs.CreateQueue', { QueueName: 'large' });
  for (const total of [5, 15, 10]) sendTo(world, { total });
  pass(world, 30);
  expect([counts(), counts('large')]).toEqual([EMPTY, { visible: 1, inFlight: 0 }]);
});
