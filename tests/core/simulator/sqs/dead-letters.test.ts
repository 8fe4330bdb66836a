import { describe, expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import { call, pass, refusal, send, testWorld } from '@/tests/support/simulator';
import {
  arnOf,
  bodies,
  countsOf,
  create,
  FIFO,
  put,
  putFifo,
  QUEUE,
  receive,
  redriveTo,
  urlOf,
  worldWithDeadLetters,
} from './queues';

const DEAD = urlOf('dead');

/** Receives each message until it moves to the dead-letter queue. */
function failAll(world: World, count: number): void {
  for (let i = 0; i < count; i++) put(world, `message ${i}`);
  for (let i = 0; i < 2; i++) receive(world, { MaxNumberOfMessages: 10, VisibilityTimeout: 0 });
  expect(countsOf(world, DEAD)[0]).toBe(count);
}

const listed = (world: World, input: object = {}) =>
  call<{ Results: Record<string, unknown>[] }>(world, 'sqs.ListMessageMoveTasks', {
    SourceArn: arnOf('dead'),
    ...input,
  }).Results;

describe('a dead-letter queue', () => {
  it('gets what was received as often as allowed, at the next receive', () => {
    const world = worldWithDeadLetters(2);
    const sent = put(world, 'x');
    for (let i = 0; i < 2; i++) expect(bodies(world, { VisibilityTimeout: 0 })).toEqual(['x']);
    expect(countsOf(world, DEAD)).toEqual([0, 0, 0]);
    expect(bodies(world)).toEqual([]);
    const [dead] = receive(world, { QueueUrl: DEAD, AttributeNames: ['All'] });
    expect(dead).toMatchObject({
      MessageId: sent.MessageId,
      Attributes: { ApproximateReceiveCount: '3', DeadLetterQueueSourceArn: arnOf('orders') },
    });
  });

  it('keeps the time of sending, which retention counts from', () => {
    const world = worldWithDeadLetters();
    call(world, 'sqs.SetQueueAttributes', { QueueUrl: DEAD, Attributes: { MessageRetentionPeriod: '100' } });
    put(world, 'x');
    pass(world, 90);
    receive(world, { VisibilityTimeout: 0 });
    receive(world);
    expect(countsOf(world, DEAD)).toEqual([1, 0, 0]);
    pass(world, 10);
    expect(countsOf(world, DEAD)).toEqual([0, 0, 0]);
  });

  it('that is FIFO counts retention anew', () => {
    const world = testWorld();
    const fifo = { FifoQueue: 'true', ContentBasedDeduplication: 'true' };
    create(world, 'dead.fifo', { ...fifo, MessageRetentionPeriod: '100' });
    create(world, 'orders.fifo', { ...fifo, RedrivePolicy: redriveTo('dead.fifo', 1) });
    putFifo(world, 'x', 'g');
    pass(world, 90);
    for (let i = 0; i < 2; i++) receive(world, { QueueUrl: FIFO, VisibilityTimeout: 0 });
    pass(world, 99);
    expect(countsOf(world, urlOf('dead.fifo'))).toEqual([1, 0, 0]);
    pass(world, 1);
    expect(countsOf(world, urlOf('dead.fifo'))).toEqual([0, 0, 0]);
  });

  it('answers a long poll when a message moves there', () => {
    const world = worldWithDeadLetters();
    const poll = send(world, 'sqs.ReceiveMessage', { QueueUrl: DEAD, WaitTimeSeconds: 20 });
    put(world, 'x');
    receive(world, { VisibilityTimeout: 0 });
    receive(world);
    expect(poll.outcome).toMatchObject({ ok: true, output: { Messages: [{ Body: 'x' }] } });
  });

  it('may be the queue itself', () => {
    const world = testWorld();
    create(world, 'orders', { RedrivePolicy: redriveTo('orders', 1) });
    put(world, 'x');
    for (let i = 0; i < 3; i++) expect(bodies(world, { VisibilityTimeout: 0 })).toEqual(['x']);
  });

  it('that was deleted leaves messages where they are', () => {
    const world = worldWithDeadLetters();
    put(world, 'x');
    call(world, 'sqs.DeleteQueue', { QueueUrl: DEAD });
    for (let i = 0; i < 3; i++) expect(bodies(world, { VisibilityTimeout: 0 })).toEqual(['x']);
  });

  it('knows its sources', () => {
    const world = worldWithDeadLetters();
    expect(call(world, 'sqs.ListDeadLetterSourceQueues', { QueueUrl: DEAD })).toEqual({ queueUrls: [QUEUE] });
    expect(call(world, 'sqs.ListDeadLetterSourceQueues', { QueueUrl: QUEUE })).toEqual({ queueUrls: [] });
  });
});

describe('a message move task', () => {
  const start = (world: World, input: object = {}) =>
    call<{ TaskHandle: string }>(world, 'sqs.StartMessageMoveTask', { SourceArn: arnOf('dead'), ...input });
  const startRefused = (world: World, input: object = {}) =>
    refusal(world, 'sqs.StartMessageMoveTask', { SourceArn: arnOf('dead'), ...input });

  it('moves all back to where they failed, as new messages', () => {
    const world = worldWithDeadLetters();
    failAll(world, 3);
    start(world);
    expect(listed(world)).toMatchObject([{ Status: 'RUNNING', ApproximateNumberOfMessagesToMove: 3 }]);
    pass(world, 2);
    expect(listed(world)).toEqual([
      {
        Status: 'COMPLETED',
        SourceArn: arnOf('dead'),
        ApproximateNumberOfMessagesMoved: 3,
        ApproximateNumberOfMessagesToMove: 3,
        StartedTimestamp: 1_767_225_600_000,
      },
    ]);
    expect(receive(world, { AttributeNames: ['ApproximateReceiveCount'] })[0]?.Attributes).toEqual({
      ApproximateReceiveCount: '1',
    });
  });

  it('keeps to its rate and can be cancelled', () => {
    const world = worldWithDeadLetters();
    create(world, 'elsewhere');
    failAll(world, 10);
    const { TaskHandle } = start(world, {
      DestinationArn: arnOf('elsewhere'),
      MaxNumberOfMessagesPerSecond: 2,
    });
    pass(world, 2.5);
    expect(countsOf(world, urlOf('elsewhere'))[0]).toBe(4);
    expect(call(world, 'sqs.CancelMessageMoveTask', { TaskHandle })).toEqual({
      ApproximateNumberOfMessagesMoved: 4,
    });
    pass(world, 10);
    expect(countsOf(world, urlOf('elsewhere'))[0]).toBe(4);
    expect(listed(world)).toMatchObject([{ Status: 'CANCELLED', MaxNumberOfMessagesPerSecond: 2 }]);
    expect(refusal(world, 'sqs.CancelMessageMoveTask', { TaskHandle }).message).toBe(
      'Only active tasks can be cancelled.',
    );
  });

  it('fails when a message came from nowhere or has nowhere to go', () => {
    const world = worldWithDeadLetters();
    put(world, 'direct', { QueueUrl: DEAD });
    start(world);
    pass(world, 2);
    expect(listed(world)).toMatchObject([
      { Status: 'FAILED', FailureReason: 'CouldNotDetermineMessageSource' },
    ]);
    create(world, 'elsewhere');
    start(world, { DestinationArn: arnOf('elsewhere') });
    call(world, 'sqs.DeleteQueue', { QueueUrl: urlOf('elsewhere') });
    pass(world, 2);
    expect(listed(world, { MaxResults: 10 })).toMatchObject([
      { Status: 'FAILED', FailureReason: 'AWS.SimpleQueueService.NonExistentQueue' },
      { Status: 'FAILED' },
    ]);
    expect(countsOf(world, DEAD)[0]).toBe(1);
  });

  it('is refused where AWS refuses it', () => {
    const world = worldWithDeadLetters();
    create(world, 'other.fifo', { FifoQueue: 'true' });
    const notFound = (parameter: string) =>
      `The resource that you specified for the ${parameter} parameter doesn't exist.`;
    expect(startRefused(world, { SourceArn: arnOf('none') })).toMatchObject({
      code: 'ResourceNotFoundException',
      status: 404,
      message: notFound('SourceArn'),
    });
    expect(startRefused(world, { DestinationArn: arnOf('none') }).message).toBe(notFound('DestinationArn'));
    expect(startRefused(world, { SourceArn: 'x' }).message).toContain('You must use this format');
    expect(startRefused(world, { SourceArn: arnOf('orders') }).message).toBe(
      'Source queue must be configured as a Dead Letter Queue.',
    );
    expect(startRefused(world, { DestinationArn: arnOf('dead') }).message).toBe(
      'Source queue arn and destination queue arn cannot be the same.',
    );
    expect(startRefused(world, { DestinationArn: arnOf('other.fifo') }).message).toBe(
      'The source queue and destination queue must be of the same queue type.',
    );
    start(world);
    expect(startRefused(world).message).toBe(
      'There is already a task running. Only one active task is allowed for a source queue arn at a given time.',
    );
  });

  it('is found by its handle only', () => {
    const world = worldWithDeadLetters();
    const cancel = (handle: object) =>
      refusal(world, 'sqs.CancelMessageMoveTask', { TaskHandle: btoa(JSON.stringify(handle)) });
    expect(cancel({ taskId: 'x' })).toMatchObject({
      code: 'InvalidParameterValueException',
      message: 'Value for parameter TaskHandle is invalid.',
    });
    expect(cancel({ taskId: 'x', sourceArn: arnOf('none') }).code).toBe('ResourceNotFoundException');
    expect(cancel({ taskId: 'x', sourceArn: arnOf('dead') }).message).toBe('Task does not exist.');
  });
});
