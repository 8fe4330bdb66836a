import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAB_CALLER, LAB_PLACE } from '@/core/labs/lab';
import { ITEMS_MAX } from '@/core/labs/model/model';
import { worldModel } from '@/core/labs/world-model';
import type { World } from '@/core/simulator/engine/world';
import { call, pass, testWorld } from '@/tests/support/simulator';

// The text of the world must say what AWS's own answers say, and looking must change nothing.

const { account, region } = LAB_PLACE;
const arn = (service: string, name: string): string => `arn:aws:${service}:${region}:${account}:${name}`;
const url = (name: string): string => `https://sqs.${region}.amazonaws.com/${account}/${name}`;
const nodeOf = (world: World, name: string) => worldModel(world).nodes.find((node) => node.name === name);
const countsOf = (world: World, name: string) => Object.fromEntries(nodeOf(world, name)?.counts ?? []);

function withQueues(): World {
  const world = testWorld();
  call(world, 'sqs.CreateQueue', { QueueName: 'dead' });
  call(world, 'sqs.CreateQueue', {
    QueueName: 'orders',
    Attributes: {
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arn('sqs', 'dead'), maxReceiveCount: 1 }),
    },
  });
  return world;
}

describe('the model of the world', () => {
  it('counts messages as GetQueueAttributes does, whatever happened', () => {
    const step = fc.oneof(
      fc.record({ send: fc.integer({ min: 0, max: 20 }) }),
      fc.record({ receive: fc.integer({ min: 1, max: 10 }) }),
      fc.record({ wait: fc.integer({ min: 0, max: 40 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const world = withQueues();
        for (const one of steps) {
          if ('send' in one)
            call(world, 'sqs.SendMessage', {
              QueueUrl: url('orders'),
              MessageBody: 'x',
              DelaySeconds: one.send,
            });
          else if ('receive' in one)
            call(world, 'sqs.ReceiveMessage', { QueueUrl: url('orders'), MaxNumberOfMessages: one.receive });
          else pass(world, one.wait);
          for (const name of ['orders', 'dead']) {
            const { Attributes } = call<{ Attributes: Record<string, string> }>(
              world.fork(),
              'sqs.GetQueueAttributes',
              { QueueUrl: url(name), AttributeNames: ['All'] },
            );
            expect(countsOf(world, name)).toEqual({
              ready: Number(Attributes.ApproximateNumberOfMessages),
              inFlight: Number(Attributes.ApproximateNumberOfMessagesNotVisible),
              delayed: Number(Attributes.ApproximateNumberOfMessagesDelayed),
            });
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('leaves the world as it was', () => {
    const world = withQueues();
    call(world, 'sqs.SendMessage', { QueueUrl: url('orders'), MessageBody: 'x' });
    const before = world.hash();
    worldModel(world);
    expect(world.hash()).toBe(before);
  });

  it('names the first items and counts all', () => {
    const world = withQueues();
    for (let n = 0; n < ITEMS_MAX + 5; n++)
      call(world, 'sqs.SendMessage', { QueueUrl: url('orders'), MessageBody: `message ${n}` });
    expect(countsOf(world, 'orders').ready).toBe(ITEMS_MAX + 5);
    expect(nodeOf(world, 'orders')?.items).toHaveLength(ITEMS_MAX);
    expect(nodeOf(world, 'orders')?.items[0]).toMatchObject({ state: 'ready', text: 'message 0' });
  });

  it('shares what it lists among many queues', () => {
    const world = testWorld();
    for (let n = 0; n < 10; n++) {
      call(world, 'sqs.CreateQueue', { QueueName: `queue-${n}` });
      for (let m = 0; m < 60; m++)
        call(world, 'sqs.SendMessage', { QueueUrl: url(`queue-${n}`), MessageBody: 'x' });
    }
    const { nodes } = worldModel(world);
    expect(nodes.map(({ items }) => items.length)).toEqual(Array(10).fill(ITEMS_MAX / 10));
  });

  it('connects what feeds what, and names what is outside', () => {
    const world = withQueues();
    const { TopicArn } = call<{ TopicArn: string }>(world, 'sns.CreateTopic', { Name: 'placed' });
    call(world, 'sns.Subscribe', { TopicArn, Protocol: 'sqs', Endpoint: arn('sqs', 'orders') });
    call(world, 'sns.Subscribe', { TopicArn, Protocol: 'email', Endpoint: 'a@example.com' });
    const { edges, nodes } = worldModel(world);
    expect(edges).toContainEqual({ from: arn('sqs', 'orders'), to: arn('sqs', 'dead'), kind: 'dead-letter' });
    expect(edges).toContainEqual({ from: TopicArn, to: arn('sqs', 'orders'), kind: 'delivers' });
    expect(nodes).toContainEqual(expect.objectContaining({ kind: 'endpoint', name: 'a@example.com' }));
    const known = new Set(nodes.map(({ id }) => id));
    expect(edges.flatMap(({ from, to }) => [from, to]).filter((id) => !known.has(id))).toEqual([]);
  });

  it('shows the records of every shard and the objects of a bucket', () => {
    const world = testWorld();
    call(world, 'kinesis.CreateStream', { StreamName: 'clicks', ShardCount: 2 });
    pass(world, 60);
    for (let n = 0; n < 20; n++)
      call(world, 'kinesis.PutRecord', {
        StreamName: 'clicks',
        PartitionKey: `key ${n}`,
        Data: new TextEncoder().encode(`{"n":${n}}`),
      });
    world.submit({
      service: 's3',
      operation: 'CreateBucket',
      input: { Bucket: 'lake' },
      caller: LAB_CALLER,
      region,
    });
    expect(countsOf(world, 'clicks')).toEqual({ shards: 2, records: 20 });
    expect(new Set(nodeOf(world, 'clicks')?.items.map(({ part }) => part)).size).toBe(2);
    expect(countsOf(world, 'lake')).toEqual({ objects: 0 });
  });
});

describe('the model of nothing', () => {
  it('is empty', () => {
    expect(worldModel(testWorld())).toMatchObject({ nodes: [], edges: [] });
  });
});
