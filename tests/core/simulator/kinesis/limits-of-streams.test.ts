import { describe, expect, it } from 'vitest';
import { limit } from '@/core/facts/limits';
import type { World } from '@/core/simulator/engine/world';
import { LIMITS } from '@/tests/support/limits';
import { ACCOUNT, call, errorOf, pass, REGION, refusal, send, testWorld } from '@/tests/support/simulator';
import { arnOf, describe as describeStream, HALF, put, settle, shardsOf, worldWithStream } from './streams';

const fact = (id: string): number => limit(LIMITS.today, id);
const zeros = (count: number): Uint8Array => new Uint8Array(count);

describe('numbers of things', () => {
  const create = (world: World, StreamName: string, more: object = { ShardCount: 1 }) =>
    send(world, 'kinesis.CreateStream', { StreamName, ...more }).outcome;

  it('kds.streams.creating.max', () => {
    const world = testWorld();
    for (let i = 0; i < fact('kds.streams.creating.max'); i++) expect(create(world, `s${i}`)?.ok).toBe(true);
    expect(errorOf(create(world, 'more'), 'create').code).toBe('LimitExceededException');
    settle(world);
    expect(create(world, 'more')?.ok).toBe(true);
  });

  it('kds.shards.quota.default, and kds.updateShardCount.shards.max below it', () => {
    const world = testWorld();
    const [quota, scaled] = [fact('kds.shards.quota.default'), fact('kds.updateShardCount.shards.max')];
    create(world, 's', { ShardCount: scaled - 1 });
    settle(world);
    const scaleTo = (TargetShardCount: number) =>
      refusal(world, 'kinesis.UpdateShardCount', {
        StreamName: 's',
        TargetShardCount,
        ScalingType: 'UNIFORM_SCALING',
      });
    expect(scaleTo(scaled + 1).code).toBe('LimitExceededException');
    const left = quota - (scaled - 1);
    expect(errorOf(create(world, 't', { ShardCount: left + 1 }), 'create').message).toBe(
      `This request would exceed the shard limit for the account ${ACCOUNT} in ${REGION}. Current shard count for the account: ${scaled - 1}. Limit: ${quota}. Number of additional shards that would have resulted from this request: ${left + 1}. Refer to the AWS Service Limits page (http://docs.aws.amazon.com/general/latest/gr/aws_service_limits.html) for current limits and how to request higher limits.`,
    );
    expect(create(world, 't', { ShardCount: left })?.ok).toBe(true);
    expect(call(world, 'kinesis.DescribeLimits')).toMatchObject({ ShardLimit: quota, OpenShardCount: quota });
    settle(world);
    expect(
      refusal(world, 'kinesis.SplitShard', { StreamName: 't', ShardToSplit: '0', NewStartingHashKey: '2' })
        .code,
    ).toBe('LimitExceededException');
  });

  it('kds.onDemand.streams.max, each of kds.onDemand.shards.default', () => {
    const world = testWorld();
    const max = fact('kds.onDemand.streams.max');
    for (let i = 0; i < max; i++) {
      create(world, `s${i}`, {});
      pass(world, 1);
    }
    expect(errorOf(create(world, 'more', {}), 'create').code).toBe('LimitExceededException');
    expect(describeStream(world, 's0').Shards).toHaveLength(fact('kds.onDemand.shards.default'));
    expect(call(world, 'kinesis.DescribeLimits')).toMatchObject({
      OnDemandStreamCount: max,
      OnDemandStreamCountLimit: max,
    });
  });

  it('kds.tags.max', () => {
    const world = worldWithStream();
    const tags = (from: number, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${from + i}`, '']));
    const max = fact('kds.tags.max');
    call(world, 'kinesis.AddTagsToStream', { StreamName: 's', Tags: tags(0, max) });
    call(world, 'kinesis.AddTagsToStream', { StreamName: 's', Tags: { k0: 'changed' } });
    expect(refusal(world, 'kinesis.AddTagsToStream', { StreamName: 's', Tags: tags(max, 1) }).message).toBe(
      `Failed to add tags to stream s under account ${ACCOUNT} because a given stream cannot have more than ${max} tags associated with it.`,
    );
  });

  it('kds.efo.creating.max and kds.efo.consumers.max', () => {
    const world = worldWithStream();
    const register = (ConsumerName: string) =>
      send(world, 'kinesis.RegisterStreamConsumer', { StreamARN: arnOf('s'), ConsumerName }).outcome;
    const [creating, max] = [fact('kds.efo.creating.max'), fact('kds.efo.consumers.max')];
    for (let i = 0; i < max; i++) {
      if (i > 0 && i % creating === 0) {
        expect(errorOf(register('more'), 'register').code).toBe('LimitExceededException');
        settle(world);
      }
      expect(register(`c${i}`)?.ok).toBe(true);
    }
    settle(world);
    expect(errorOf(register('more'), 'register').code).toBe('LimitExceededException');
  });

  it('kds.efo.subscription.duration, kds.efo.resubscribe.interval and kds.efo.throughput: see fan-out.test.ts', () => {
    const world = worldWithStream();
    const { Consumer } = call<{ Consumer: { ConsumerARN: string } }>(
      world,
      'kinesis.RegisterStreamConsumer',
      {
        StreamARN: arnOf('s'),
        ConsumerName: 'c',
      },
    );
    settle(world);
    const ticket = send(world, 'kinesis.SubscribeToShard', {
      ConsumerARN: Consumer.ConsumerARN,
      ShardId: '0',
      StartingPosition: { Type: 'LATEST' },
    });
    pass(world, fact('kds.efo.subscription.duration') - 0.001);
    expect(ticket.outcome).toBeUndefined();
    pass(world, 0.001);
    expect(ticket.outcome).toEqual({ ok: true, output: {} });
  });
});

describe('changes within a day', () => {
  const repeated = (
    id: string,
    change: (world: World, i: number) => ReturnType<typeof send>,
    world = worldWithStream({ ShardCount: 2 }),
  ) =>
    it(`${id} per 24 hours`, () => {
      for (let i = 0; i < fact(id); i++) {
        expect(change(world, i).outcome?.ok).toBe(true);
        settle(world);
      }
      expect(errorOf(change(world, fact(id)).outcome, id).code).toBe('LimitExceededException');
      pass(world, 24 * 3_600);
      expect(change(world, fact(id)).outcome?.ok).toBe(true);
    });

  repeated('kds.updateShardCount.perDay', (world, i) =>
    send(world, 'kinesis.UpdateShardCount', {
      StreamName: 's',
      TargetShardCount: i % 2 === 0 ? 3 : 2,
      ScalingType: 'UNIFORM_SCALING',
    }),
  );
  repeated('kds.mode.switch.max', (world, i) =>
    send(world, 'kinesis.UpdateStreamMode', {
      StreamARN: arnOf('s'),
      StreamModeDetails: { StreamMode: i % 2 === 0 ? 'ON_DEMAND' : 'PROVISIONED' },
    }),
  );
  repeated('kds.sse.changes.max', (world) =>
    send(world, 'kinesis.StartStreamEncryption', {
      StreamName: 's',
      EncryptionType: 'KMS',
      KeyId: 'alias/aws/kinesis',
    }),
  );
});

describe('pages', () => {
  it('kds.describeStream.shards.default and kds.listShards.shards.default', () => {
    const world = worldWithStream({ ShardCount: 1_001 });
    expect(describeStream(world).Shards).toHaveLength(fact('kds.describeStream.shards.default'));
    expect(describeStream(world).HasMoreShards).toBe(true);
    const page = shardsOf(world);
    expect(page.Shards).toHaveLength(fact('kds.listShards.shards.default'));
    expect(shardsOf(world, { NextToken: page.NextToken }).Shards).toHaveLength(1);
  });

  it('kds.listStreams.streams.default, kds.listConsumers.consumers.default', () => {
    const world = testWorld();
    for (let i = 0; i < fact('kds.listStreams.streams.default') + 1; i++) {
      call(world, 'kinesis.CreateStream', { StreamName: `s${i}`, ShardCount: 1 });
      pass(world, 1);
    }
    expect(call(world, 'kinesis.ListStreams')).toMatchObject({
      StreamNames: { length: fact('kds.listStreams.streams.default') },
      HasMoreStreams: true,
    });
    expect(fact('kds.listConsumers.consumers.default')).toBeGreaterThan(fact('kds.efo.consumers.max'));
  });

  it('kds.nextToken.expiry', () => {
    const world = worldWithStream({ ShardCount: 2 });
    const { NextToken } = shardsOf(world, { StreamName: 's', MaxResults: 1 });
    pass(world, fact('kds.nextToken.expiry'));
    expect(shardsOf(world, { NextToken }).Shards).toHaveLength(1);
    pass(world, 0.001);
    expect(refusal(world, 'kinesis.ListShards', { NextToken }).code).toBe('ExpiredNextTokenException');
  });
});

describe('on demand', () => {
  it('kds.onDemand.headroom and kds.onDemand.doubling: scales to what the peak asks for, once in a while', () => {
    const world = worldWithStream({});
    const load = () => {
      for (let i = 0; i < 3; i++)
        for (const shard of [0n, 1n, 2n, 3n])
          send(world, 'kinesis.PutRecord', {
            StreamName: 's',
            PartitionKey: 'a',
            ExplicitHashKey: String(shard * (HALF / 2n)),
            Data: zeros(300_000),
          });
    };
    const openShards = () =>
      shardsOf(world, { StreamName: 's', ShardFilter: { Type: 'AT_LATEST' } }).Shards.length;
    put(world, 'a', 'small');
    settle(world);
    expect(openShards()).toBe(4);
    load();
    settle(world);
    const peak = (12 * 300_001) / fact('kds.shard.write.bytes');
    const grown = openShards();
    expect(grown).toBeGreaterThan(4);
    expect(grown).toBeLessThanOrEqual(Math.ceil(peak * fact('kds.onDemand.headroom')));
    load();
    settle(world);
    expect(openShards()).toBe(grown);
    pass(world, fact('kds.onDemand.doubling'));
    load();
    settle(world);
    expect(openShards()).toBeGreaterThanOrEqual(grown);
  });
});
