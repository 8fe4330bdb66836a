import { describe, expect, it } from 'vitest';
import { limit } from '@/core/facts/limits';
import type { World } from '@/core/simulator/engine/world';
import { sqsMetrics } from '@/core/simulator/services/sqs/metrics';
import type { SqsCtx, SqsState } from '@/core/simulator/services/sqs/state';
import { LIMITS } from '@/tests/support/limits';
import { PLACE, pass } from '@/tests/support/simulator';
import { bodiesOfFifo, create, FIFO, put, putFifo, receive, remove, worldWithFifo } from './queues';

/** What CloudWatch is told of a queue at the end of a minute, by metric. */
function minuteOf(world: World, queue: string): Record<string, string> {
  const ctx: Pick<SqsCtx, 'now' | 'emit' | 'limits'> = {
    now: world.now,
    emit: () => {},
    limits: LIMITS.today,
  };
  const data = sqsMetrics(world.stateOf('sqs', PLACE) as SqsState, ctx as SqsCtx);
  return Object.fromEntries(
    data
      .filter(({ namespace, dimensions }) => namespace === 'AWS/SQS' && dimensions.QueueName === queue)
      .map(({ name, value, unit }) => [name, `${value} ${unit}`]),
  );
}

it('a standard queue tells how much waits, since when, and what was done', () => {
  const world = worldWithFifo();
  create(world, 'orders');
  for (const body of ['x', 'xxx', 'xx']) put(world, body);
  put(world, 'xx', { DelaySeconds: 60 });
  pass(world, 30.9);
  remove(world, receive(world)[0]?.ReceiptHandle);
  receive(world);
  receive(world);
  receive(world);
  expect(minuteOf(world, 'orders')).toEqual({
    ApproximateNumberOfMessagesVisible: '0 Count',
    ApproximateNumberOfMessagesNotVisible: '2 Count',
    ApproximateNumberOfMessagesDelayed: '1 Count',
    ApproximateAgeOfOldestMessage: '30 Seconds',
    NumberOfMessagesSent: '4 Count',
    NumberOfMessagesReceived: '3 Count',
    NumberOfMessagesDeleted: '1 Count',
    NumberOfEmptyReceives: '1 Count',
    SentMessageSize: '2 Bytes',
    ApproximateNumberOfNoisyGroups: '0 Count',
    ApproximateNumberOfMessagesVisibleInQuietGroups: '0 Count',
    ApproximateNumberOfMessagesNotVisibleInQuietGroups: '2 Count',
    ApproximateNumberOfMessagesDelayedInQuietGroups: '1 Count',
    ApproximateAgeOfOldestMessageInQuietGroups: '30 Seconds',
  });
  expect(minuteOf(world, 'orders')).toMatchObject({
    NumberOfMessagesSent: '0 Count',
    NumberOfMessagesReceived: '0 Count',
    ApproximateNumberOfMessagesNotVisible: '2 Count',
  });
});

it('the age of a standard queue leaves out what was received three times', () => {
  const world = worldWithFifo();
  create(world, 'orders', { VisibilityTimeout: '0' });
  put(world, 'poison');
  pass(world, 10);
  for (const age of ['10 Seconds', '10 Seconds', '0 Seconds']) {
    receive(world);
    expect(minuteOf(world, 'orders').ApproximateAgeOfOldestMessage).toBe(age);
  }
  put(world, 'sound');
  pass(world, 5);
  expect(minuteOf(world, 'orders').ApproximateAgeOfOldestMessage).toBe('5 Seconds');
});

it('a FIFO queue tells of duplicates and of groups in flight too', () => {
  const world = worldWithFifo();
  for (const [body, group] of [
    ['1', 'g'],
    ['1', 'g'],
    ['2', 'g'],
    ['3', 'h'],
  ] as const)
    putFifo(world, body, group);
  bodiesOfFifo(world, { MaxNumberOfMessages: 2, QueueUrl: FIFO });
  expect(minuteOf(world, 'orders.fifo')).toMatchObject({
    NumberOfMessagesSent: '3 Count',
    NumberOfDeduplicatedSentMessages: '1 Count',
    ApproximateNumberOfGroupsWithInflightMessages: '1 Count',
  });
});

describe('a fair queue', () => {
  const LEAST = limit(LIMITS.today, 'sqs.fairQueue.noisy.inFlight.min');
  const ONE_IN = limit(LIMITS.today, 'sqs.fairQueue.noisy.inFlight.oneIn');

  /** A queue with so many messages in flight of a loud tenant, and of others that are each alone. */
  function inFlight(loud: number, others: number): World {
    const world = worldWithFifo();
    create(world, 'orders');
    for (let n = 0; n < loud; n++) put(world, 'x', { MessageGroupId: 'loud' });
    for (let n = 0; n < others; n++) put(world, 'x', n % 2 ? {} : { MessageGroupId: `quiet${n}` });
    for (let n = 0; n < loud + others; n++) receive(world);
    return world;
  }
  const noisy = (loud: number, others: number): string | undefined =>
    minuteOf(inFlight(loud, others), 'orders').ApproximateNumberOfNoisyGroups;

  it('sqs.fairQueue.noisy.inFlight.min: a group with fewer in flight is quiet', () => {
    expect(noisy(LEAST - 1, 1)).toBe('0 Count');
    expect(noisy(LEAST, 1)).toBe('1 Count');
  });

  it('sqs.fairQueue.noisy.inFlight.oneIn: a group with no more than its share is quiet', () => {
    const total = LEAST * ONE_IN;
    expect(noisy(LEAST, total - LEAST)).toBe('0 Count');
    expect(noisy(LEAST, total - LEAST - 1)).toBe('1 Count');
  });

  it('tells of the messages of quiet groups apart', () => {
    const world = inFlight(LEAST, 2);
    pass(world, 10);
    for (const MessageGroupId of ['loud', 'quiet0']) {
      put(world, 'x', { MessageGroupId });
      put(world, 'x', { MessageGroupId, DelaySeconds: 60 });
    }
    expect(minuteOf(world, 'orders')).toMatchObject({
      ApproximateNumberOfNoisyGroups: '1 Count',
      ApproximateNumberOfMessagesVisible: '2 Count',
      ApproximateNumberOfMessagesVisibleInQuietGroups: '1 Count',
      ApproximateNumberOfMessagesNotVisible: `${LEAST + 2} Count`,
      ApproximateNumberOfMessagesNotVisibleInQuietGroups: '2 Count',
      ApproximateNumberOfMessagesDelayedInQuietGroups: '1 Count',
      ApproximateAgeOfOldestMessageInQuietGroups: '10 Seconds',
    });
  });
});
