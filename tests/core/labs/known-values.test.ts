import { expect, it } from 'vitest';
import { knownValues } from '@/core/labs/known-values';
import { call, pass, testWorld } from '@/tests/support/simulator';

it('offers what AWS would list, and changes nothing by it', () => {
  const world = testWorld();
  const { QueueUrl } = call<{ QueueUrl: string }>(world, 'sqs.CreateQueue', { QueueName: 'orders' });
  const { TopicArn } = call<{ TopicArn: string }>(world, 'sns.CreateTopic', { Name: 'placed' });
  call(world, 'kinesis.CreateStream', { StreamName: 'clicks', ShardCount: 1 });
  call(world, 's3.CreateBucket', { Bucket: 'lake-of-orders' });
  call(world, 'events.PutRule', { Name: 'nightly', ScheduleExpression: 'rate(1 day)' });
  pass(world, 60);
  const before = world.hash();
  expect(
    ['QueueUrl', 'TopicArn', 'StreamName', 'Bucket', 'Rule', 'FunctionName', 'Unknown'].map((member) =>
      knownValues(world, member),
    ),
  ).toEqual([[QueueUrl], [TopicArn], ['clicks'], ['lake-of-orders'], ['nightly'], [], []]);
  expect(world.hash()).toBe(before);
});
