import { expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import { sqsMetrics } from '@/core/simulator/services/sqs/metrics';
import type { SqsCtx, SqsState } from '@/core/simulator/services/sqs/state';
import { PLACE, pass } from '@/tests/support/simulator';
import { bodiesOfFifo, create, FIFO, put, putFifo, receive, remove, worldWithFifo } from './queues';

/** What CloudWatch is told of a queue at the end of a minute, by metric. */
function minuteOf(world: World, queue: string): Record<string, string> {
  const ctx: Pick<SqsCtx, 'now' | 'emit'> = { now: world.now, emit: () => {} };
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
  });
  expect(minuteOf(world, 'orders')).toMatchObject({
    NumberOfMessagesSent: '0 Count',
    NumberOfMessagesReceived: '0 Count',
    ApproximateNumberOfMessagesNotVisible: '2 Count',
  });
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
