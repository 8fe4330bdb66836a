import { describe, expect, it } from 'vitest';
import type { Outcome } from '@/core/simulator/engine/contract';
import { call, pass, refusal, send } from '@/tests/support/simulator';
import { bodies, countsOf, put, QUEUE, receive, remove, set, worldWithQueue } from './queues';

const change = (
  world: ReturnType<typeof worldWithQueue>,
  ReceiptHandle: string | undefined,
  VisibilityTimeout: number,
) => call(world, 'sqs.ChangeMessageVisibility', { QueueUrl: QUEUE, ReceiptHandle, VisibilityTimeout });

const bodiesIn = (outcome: Outcome | undefined): readonly string[] =>
  outcome?.ok ? ((outcome.output.Messages ?? []) as { Body: string }[]).map(({ Body }) => Body) : ['pending'];

describe('the visibility timeout', () => {
  it('may be set for one receive, and to 0', () => {
    const world = worldWithQueue();
    put(world, 'x');
    expect(bodies(world, { VisibilityTimeout: 0 })).toEqual(['x']);
    expect(bodies(world, { VisibilityTimeout: 5 })).toEqual(['x']);
    pass(world, 4.999);
    expect(bodies(world)).toEqual([]);
    pass(world, 0.001);
    expect(bodies(world)).toEqual(['x']);
  });

  it('counts from the change, and the change is not kept', () => {
    const world = worldWithQueue({ VisibilityTimeout: '10' });
    put(world, 'x');
    const [{ ReceiptHandle } = {}] = receive(world);
    pass(world, 9);
    change(world, ReceiptHandle, 10);
    pass(world, 9.999);
    expect(bodies(world)).toEqual([]);
    pass(world, 0.001);
    expect(bodies(world)).toEqual(['x']);
    pass(world, 10);
    expect(bodies(world)).toEqual(['x']);
  });

  it('cannot pass twelve hours from the receive in all', () => {
    const world = worldWithQueue();
    put(world, 'x');
    const [{ ReceiptHandle } = {}] = receive(world, { VisibilityTimeout: 100 });
    pass(world, 60);
    const input = { QueueUrl: QUEUE, ReceiptHandle };
    expect(
      refusal(world, 'sqs.ChangeMessageVisibility', { ...input, VisibilityTimeout: 43_141 }),
    ).toMatchObject({
      code: 'InvalidParameterValueException',
      message:
        'Value 43141 for parameter VisibilityTimeout is invalid. Reason: Total VisibilityTimeout for the message is beyond the limit [43200 seconds]',
    });
    change(world, ReceiptHandle, 43_140);
  });

  it('may be changed on a standard queue after it has ended, by any handle', () => {
    const world = worldWithQueue();
    put(world, 'x');
    const [{ ReceiptHandle } = {}] = receive(world, { VisibilityTimeout: 0 });
    change(world, ReceiptHandle, 5);
    expect(countsOf(world)).toEqual([0, 1, 0]);
    pass(world, 5);
    expect(countsOf(world)).toEqual([1, 0, 0]);
  });

  it('of what is gone cannot be changed', () => {
    const world = worldWithQueue();
    put(world, 'x');
    const [{ ReceiptHandle } = {}] = receive(world);
    remove(world, ReceiptHandle);
    const input = { QueueUrl: QUEUE, VisibilityTimeout: 5 };
    expect(refusal(world, 'sqs.ChangeMessageVisibility', { ...input, ReceiptHandle }).message).toBe(
      `Value ${ReceiptHandle} for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not available for visibility timeout change.`,
    );
    expect(refusal(world, 'sqs.ChangeMessageVisibility', { ...input, ReceiptHandle: 'x' })).toMatchObject({
      code: 'ReceiptHandleIsInvalid',
      status: 404,
      message: 'The input receipt handle "x" is not a valid receipt handle.',
    });
  });
});

describe('a receipt handle', () => {
  it('says nothing, differs by receive, and fits no other queue', () => {
    const world = worldWithQueue();
    call(world, 'sqs.CreateQueue', { QueueName: 'other' });
    put(world, 'x');
    const handles = [1, 2].map(() => receive(world, { VisibilityTimeout: 0 })[0]?.ReceiptHandle ?? '');
    expect(new Set(handles).size).toBe(2);
    const QueueUrl = QUEUE.replace('orders', 'other');
    expect(refusal(world, 'sqs.DeleteMessage', { QueueUrl, ReceiptHandle: handles[0] }).code).toBe(
      'ReceiptHandleIsInvalid',
    );
    const forged = `${handles[0]?.slice(0, -1)}${handles[0]?.endsWith('A') ? 'B' : 'A'}`;
    expect(refusal(world, 'sqs.DeleteMessage', { QueueUrl: QUEUE, ReceiptHandle: forged }).code).toBe(
      'ReceiptHandleIsInvalid',
    );
  });

  it('of an earlier receive still deletes on a standard queue', () => {
    const world = worldWithQueue();
    put(world, 'x');
    const [{ ReceiptHandle } = {}] = receive(world, { VisibilityTimeout: 0 });
    receive(world);
    remove(world, ReceiptHandle);
    expect(countsOf(world)).toEqual([0, 0, 0]);
  });
});

describe('delays', () => {
  it('of the message come before those of the queue', () => {
    const world = worldWithQueue({ DelaySeconds: '10' });
    put(world, 'queue');
    put(world, 'message', { DelaySeconds: 2 });
    put(world, 'none', { DelaySeconds: 0 });
    expect(countsOf(world)).toEqual([1, 0, 2]);
    pass(world, 2);
    expect(bodies(world)).toEqual(['none', 'message']);
    pass(world, 8);
    expect(bodies(world)).toEqual(['queue']);
  });

  it('changed on a standard queue hold for new messages only', () => {
    const world = worldWithQueue({ DelaySeconds: '10' });
    put(world, 'x');
    set(world, { DelaySeconds: '0' });
    expect(bodies(world)).toEqual([]);
  });
});

describe('long polls', () => {
  const poll = (world: ReturnType<typeof worldWithQueue>, input: object = { WaitTimeSeconds: 20 }) =>
    send(world, 'sqs.ReceiveMessage', { QueueUrl: QUEUE, ...input });

  it('are the default of a queue that says so', () => {
    const world = worldWithQueue({ ReceiveMessageWaitTimeSeconds: '5' });
    const waits = poll(world, {});
    const short = poll(world, { WaitTimeSeconds: 0 });
    expect(short.outcome).toEqual({ ok: true, output: {} });
    pass(world, 5);
    expect(waits.outcome).toEqual({ ok: true, output: {} });
  });

  it('are answered first come, first served', () => {
    const world = worldWithQueue();
    const [first, second] = [poll(world), poll(world)];
    put(world, '1');
    expect([bodiesIn(first.outcome), bodiesIn(second?.outcome)]).toEqual([['1'], ['pending']]);
    put(world, '2');
    expect(bodiesIn(second?.outcome)).toEqual(['2']);
  });

  it.each([
    ['the delay ends', { DelaySeconds: 3 }],
    ['the visibility timeout ends', {}],
  ])('are answered when %s', (_when, input) => {
    const world = worldWithQueue({ VisibilityTimeout: '3' });
    put(world, 'x', input);
    receive(world);
    const waits = poll(world);
    pass(world, 2.999);
    expect(waits.outcome).toBeUndefined();
    pass(world, 0.001);
    expect(bodiesIn(waits.outcome)).toEqual(['x']);
  });

  it('whose caller hung up take no message', () => {
    const world = worldWithQueue();
    const gone = poll(world);
    world.cancel(gone.seq);
    expect(world.nextDue()).toBeUndefined();
    put(world, 'x');
    expect(bodies(world)).toEqual(['x']);
  });
});

describe('retention', () => {
  it('counts from sending, whatever happens to the message', () => {
    const world = worldWithQueue({ MessageRetentionPeriod: '60', VisibilityTimeout: '100' });
    put(world, 'in flight');
    receive(world);
    put(world, 'waiting');
    pass(world, 59.999);
    expect(countsOf(world)).toEqual([1, 1, 0]);
    pass(world, 0.001);
    expect(countsOf(world)).toEqual([0, 0, 0]);
    expect(bodies(world)).toEqual([]);
  });

  it('made shorter holds for what waits', () => {
    const world = worldWithQueue();
    put(world, 'x');
    pass(world, 100);
    set(world, { MessageRetentionPeriod: '100' });
    expect(bodies(world)).toEqual([]);
  });

  it('of a queue at rest sets no timer', () => {
    const world = worldWithQueue();
    put(world, 'x');
    expect(world.nextDue()).toBeUndefined();
  });
});

describe('system attributes', () => {
  it('tell of sender, times and receives', () => {
    const world = worldWithQueue({ VisibilityTimeout: '1' });
    put(world, 'x', {
      MessageSystemAttributes: { AWSTraceHeader: { DataType: 'String', StringValue: 'Root=1' } },
    });
    pass(world, 2);
    receive(world);
    pass(world, 3);
    expect(receive(world, { MessageSystemAttributeNames: ['All'] })[0]?.Attributes).toEqual({
      SenderId: '111122223333',
      SentTimestamp: '1767225600000',
      ApproximateFirstReceiveTimestamp: '1767225602000',
      ApproximateReceiveCount: '2',
      AWSTraceHeader: 'Root=1',
    });
    expect(
      refusal(world, 'sqs.ReceiveMessage', { QueueUrl: QUEUE, AttributeNames: ['Colour'] }).message,
    ).toBe('Unknown Attribute Colour.');
  });
});
