import { describe, expect, it } from 'vitest';
import type { WorldEvent } from '@/core/simulator/engine/contract';
import type { World } from '@/core/simulator/engine/world';
import type * as api from '@/core/simulator/shapes/generated/kinesis.types';
import { ACCOUNT, call, errorOf, pass, refusal, send } from '@/tests/support/simulator';
import { arnOf, HALF, put, settle, text, worldWithStream } from './streams';

interface Fanned {
  world: World;
  ConsumerARN: string;
  events: WorldEvent[];
}

function fannedOut(): Fanned {
  const events: WorldEvent[] = [];
  const world = worldWithStream(
    { ShardCount: 1 },
    { sink: { event: (event: WorldEvent) => events.push(event) } },
  );
  const { Consumer } = call<{ Consumer: { ConsumerARN: string } }>(world, 'kinesis.RegisterStreamConsumer', {
    StreamARN: arnOf('s'),
    ConsumerName: 'c',
  });
  settle(world);
  return { world, ConsumerARN: Consumer.ConsumerARN, events };
}

const subscribe = ({ world, ConsumerARN }: Fanned, Type = 'LATEST') =>
  send(world, 'kinesis.SubscribeToShard', { ConsumerARN, ShardId: '0', StartingPosition: { Type } });

const take = (world: World, Subscription: number) =>
  call<{ SubscribeToShardEvent?: Required<api.SubscribeToShardEvent> }>(
    world,
    'kinesis.TakeSubscriptionEvent',
    {
      Subscription,
    },
  ).SubscribeToShardEvent;

const takenBy = (world: World, seq: number) => take(world, seq)?.Records.map(({ Data }) => text(Data));

const announced = ({ events }: Fanned) =>
  events.filter(({ type }) => type === 'SubscriptionEventReady').length;

describe('consumers', () => {
  it('are registered, described, listed and deregistered', () => {
    const { world, ConsumerARN } = fannedOut();
    expect(ConsumerARN).toMatch(/:stream\/s\/consumer\/c:\d{10}$/);
    for (const address of [{ ConsumerARN }, { StreamARN: arnOf('s'), ConsumerName: 'c' }])
      expect(call(world, 'kinesis.DescribeStreamConsumer', address)).toMatchObject({
        ConsumerDescription: { ConsumerStatus: 'ACTIVE', StreamARN: arnOf('s') },
      });
    expect(call(world, 'kinesis.ListStreamConsumers', { StreamARN: arnOf('s') })).toMatchObject({
      Consumers: [{ ConsumerName: 'c' }],
    });
    call(world, 'kinesis.DeregisterStreamConsumer', { ConsumerARN });
    expect(call(world, 'kinesis.DescribeStreamConsumer', { ConsumerARN })).toMatchObject({
      ConsumerDescription: { ConsumerStatus: 'DELETING' },
    });
    settle(world);
    expect(refusal(world, 'kinesis.DescribeStreamConsumer', { ConsumerARN }).code).toBe(
      'ResourceNotFoundException',
    );
  });

  it('have names of their own in a stream', () => {
    const { world } = fannedOut();
    expect(
      refusal(world, 'kinesis.RegisterStreamConsumer', { StreamARN: arnOf('s'), ConsumerName: 'c' }),
    ).toMatchObject({
      code: 'ResourceInUseException',
      message: `Consumer c under stream s already exists for account ${ACCOUNT}.`,
    });
  });

  it('carry tags of their own', () => {
    const { world, ConsumerARN: ResourceARN } = fannedOut();
    call(world, 'kinesis.TagResource', { ResourceARN, Tags: { a: '1', b: '2' } });
    call(world, 'kinesis.UntagResource', { ResourceARN, TagKeys: ['a'] });
    expect(call(world, 'kinesis.ListTagsForResource', { ResourceARN })).toEqual({
      Tags: [{ Key: 'b', Value: '2' }],
    });
    expect(call(world, 'kinesis.ListTagsForResource', { ResourceARN: arnOf('s') })).toEqual({ Tags: [] });
  });
});

describe('subscriptions', () => {
  it('are told once that records wait, and take them in order', () => {
    const fanned = fannedOut();
    const { world } = fanned;
    put(world, 'a', 'old');
    const { seq, outcome } = subscribe(fanned);
    expect(outcome).toBeUndefined();
    expect(announced(fanned)).toBe(0);
    put(world, 'a', '1');
    put(world, 'a', '2');
    expect(announced(fanned)).toBe(1);
    expect(takenBy(world, seq)).toEqual(['1', '2']);
    put(world, 'a', '3');
    expect(announced(fanned)).toBe(2);
    expect(takenBy(world, seq)).toEqual(['3']);
    expect(takenBy(world, seq)).toEqual([]);
  });

  it('begin where they are told, and go on from a continuation', () => {
    const fanned = fannedOut();
    const { world, ConsumerARN } = fanned;
    put(world, 'a', '1');
    const first = subscribe(fanned, 'TRIM_HORIZON');
    const SequenceNumber = take(world, first.seq)?.ContinuationSequenceNumber;
    pass(world, 300);
    put(world, 'a', '2');
    const second = send(world, 'kinesis.SubscribeToShard', {
      ConsumerARN,
      ShardId: '0',
      StartingPosition: { Type: 'AFTER_SEQUENCE_NUMBER', SequenceNumber },
    });
    expect(takenBy(world, second.seq)).toEqual(['2']);
  });

  it('end with their shard, naming its children', () => {
    const fanned = fannedOut();
    const { world } = fanned;
    const ticket = subscribe(fanned);
    call(world, 'kinesis.SplitShard', {
      StreamName: 's',
      ShardToSplit: '0',
      NewStartingHashKey: String(HALF),
    });
    settle(world);
    expect(take(world, ticket.seq)?.ChildShards).toHaveLength(2);
    expect(ticket.outcome).toEqual({ ok: true, output: {} });
  });

  it('are taken over by a later call, though not at once', () => {
    const fanned = fannedOut();
    const first = subscribe(fanned);
    expect(errorOf(subscribe(fanned).outcome, 'second').code).toBe('ResourceInUseException');
    pass(fanned.world, 5);
    const second = subscribe(fanned);
    expect(second.outcome).toBeUndefined();
    expect(errorOf(first.outcome, 'first').code).toBe('ResourceInUseException');
  });

  it('leave nothing behind when their caller hangs up', () => {
    const fanned = fannedOut();
    const { world } = fanned;
    const { seq } = subscribe(fanned);
    world.cancel(seq);
    expect(world.pending()).toEqual([]);
    expect(world.nextDue()).toBeUndefined();
    put(world, 'a', '1');
    expect(announced(fanned)).toBe(0);
  });

  it('end with their consumer', () => {
    const fanned = fannedOut();
    const ticket = subscribe(fanned);
    call(fanned.world, 'kinesis.DeregisterStreamConsumer', { ConsumerARN: fanned.ConsumerARN });
    expect(ticket.outcome).toEqual({ ok: true, output: {} });
  });

  it('have a throughput of their own', () => {
    const fanned = fannedOut();
    const { world } = fanned;
    const { seq } = subscribe(fanned, 'TRIM_HORIZON');
    const big = 'x'.repeat(1_000_000);
    for (let i = 0; i < 4; i++) {
      put(world, 'a', big);
      pass(world, 1);
    }
    expect(takenBy(world, seq)).toHaveLength(2);
    expect(takenBy(world, seq)).toHaveLength(2);
    put(world, 'a', 'small');
    expect(take(world, seq)).toBeUndefined();
    pass(world, 1);
    expect(takenBy(world, seq)).toEqual(['small']);
  });
});
