import { describe, expect, it } from 'vitest';
import { ACCOUNT, call, pass, refusal } from '@/tests/support/simulator';
import {
  dataOf,
  describe as describeStream,
  get,
  HALF,
  iteratorOf,
  put,
  settle,
  shardIds,
  shardsOf,
  worldWithStream,
} from './streams';

const split = { StreamName: 's', ShardToSplit: 'shardId-000000000000', NewStartingHashKey: String(HALF) };

describe('splitting', () => {
  it('closes the parent and opens two children with its range', () => {
    const world = worldWithStream();
    put(world, 'a', 'before');
    call(world, 'kinesis.SplitShard', split);
    expect(describeStream(world).StreamStatus).toBe('UPDATING');
    expect(put(world, 'a', 'while').ShardId).toBe('shardId-000000000000');
    settle(world);
    const [parent, low, high] = describeStream(world).Shards;
    expect(parent?.SequenceNumberRange?.EndingSequenceNumber).toMatch(/^\d{56}$/);
    expect(low).toMatchObject({
      ParentShardId: 'shardId-000000000000',
      HashKeyRange: { StartingHashKey: '0', EndingHashKey: String(HALF - 1n) },
    });
    expect(high).toMatchObject({
      ParentShardId: 'shardId-000000000000',
      HashKeyRange: { StartingHashKey: String(HALF), EndingHashKey: String(2n ** 128n - 1n) },
    });
    expect(put(world, 'a', 'after', { ExplicitHashKey: '0' }).ShardId).toBe('shardId-000000000001');
  });

  it('lets a reader finish the parent, then names the children', () => {
    const world = worldWithStream();
    put(world, 'a', 'before');
    const latest = iteratorOf(world, 'LATEST');
    call(world, 'kinesis.SplitShard', split);
    settle(world);
    const page = get(world, iteratorOf(world, 'TRIM_HORIZON'));
    expect(dataOf(page)).toEqual(['before']);
    for (const { NextShardIterator, ChildShards } of [page, get(world, latest)]) {
      expect(NextShardIterator).toBeUndefined();
      expect(ChildShards).toMatchObject([
        { ShardId: 'shardId-000000000001', ParentShards: ['shardId-000000000000'] },
        { ShardId: 'shardId-000000000002', ParentShards: ['shardId-000000000000'] },
      ]);
    }
  });

  it.each(['1', String(2n ** 128n - 1n), '999999999999999999999999999999999999999'])(
    'cannot begin at %s',
    (key) =>
      expect(
        refusal(worldWithStream(), 'kinesis.SplitShard', { ...split, NewStartingHashKey: key }),
      ).toMatchObject({
        code: 'InvalidArgumentException',
        message: `NewStartingHashKey ${key} used in SplitShard() on shard shardId-000000000000 in stream s under account ${ACCOUNT} is not both greater than one plus the shard's StartingHashKey 0 and less than the shard's EndingHashKey 340282366920938463463374607431768211455.`,
      }),
  );

  it('waits for the change before it', () => {
    const world = worldWithStream();
    call(world, 'kinesis.SplitShard', split);
    expect(refusal(world, 'kinesis.SplitShard', split)).toMatchObject({
      code: 'ResourceInUseException',
      message: `Stream s under account ${ACCOUNT} not ACTIVE, instead in state UPDATING`,
    });
    settle(world);
    expect(refusal(world, 'kinesis.SplitShard', split).code).toBe('InvalidArgumentException');
  });
});

describe('merging', () => {
  it('joins two neighbours', () => {
    const world = worldWithStream({ ShardCount: 3 });
    call(world, 'kinesis.MergeShards', { StreamName: 's', ShardToMerge: 'x-1', AdjacentShardToMerge: '2' });
    settle(world);
    expect(describeStream(world).Shards[3]).toMatchObject({
      ParentShardId: 'shardId-000000000001',
      AdjacentParentShardId: 'shardId-000000000002',
      HashKeyRange: { EndingHashKey: String(2n ** 128n - 1n) },
    });
    expect(get(world, iteratorOf(world, 'LATEST', 2)).ChildShards).toMatchObject([
      { ParentShards: ['shardId-000000000001', 'shardId-000000000002'] },
    ]);
  });

  it.each([
    ['0', '2'],
    ['1', '0'],
  ])('is refused for shards %s and %s, which are no neighbours in that order', (first, second) =>
    expect(
      refusal(worldWithStream({ ShardCount: 3 }), 'kinesis.MergeShards', {
        StreamName: 's',
        ShardToMerge: first,
        AdjacentShardToMerge: second,
      }).message,
    ).toBe(
      `Shards shardId-00000000000${first} and shardId-00000000000${second} in stream s under account ${ACCOUNT} are not an adjacent pair of shards eligible for merging`,
    ),
  );
});

describe('uniform scaling', () => {
  it.each([
    [1, 2],
    [2, 3],
    [3, 2],
    [4, 6],
    [6, 4],
    [4, 2],
    [700, 1_000],
  ])('from %d to %d shards leaves even ranges', (from, to) => {
    const world = worldWithStream({ ShardCount: from });
    expect(
      call(world, 'kinesis.UpdateShardCount', {
        StreamName: 's',
        TargetShardCount: to,
        ScalingType: 'UNIFORM_SCALING',
      }),
    ).toMatchObject({ CurrentShardCount: from, TargetShardCount: to });
    settle(world);
    const open = shardsOf(world, {
      StreamName: 's',
      MaxResults: 10_000,
      ShardFilter: { Type: 'AT_LATEST' },
    }).Shards;
    const starts = open.map(({ HashKeyRange }) => BigInt(HashKeyRange?.StartingHashKey ?? -1));
    const width = 2n ** 128n / BigInt(to);
    expect(starts.sort((a, b) => (a < b ? -1 : 1))).toEqual(
      Array.from({ length: to }, (_, i) => width * BigInt(i)),
    );
  });

  it.each([
    [
      4,
      9,
      'UpdateShardCount cannot scale up over double your current open shard count. Current open shard count: 4 Target shard count: 9',
    ],
    [
      4,
      1,
      'UpdateShardCount cannot scale down below half your current open shard count. Current open shard count: 4 Target shard count: 1',
    ],
  ])('from %d to %d is too far', (from, to, message) =>
    expect(
      refusal(worldWithStream({ ShardCount: from }), 'kinesis.UpdateShardCount', {
        StreamName: 's',
        TargetShardCount: to,
        ScalingType: 'UNIFORM_SCALING',
      }),
    ).toMatchObject({ code: 'InvalidArgumentException', message }),
  );
});

describe('listing shards', () => {
  const reshared = () => {
    const world = worldWithStream();
    pass(world, 100);
    const before = world.now;
    call(world, 'kinesis.SplitShard', split);
    settle(world);
    return { world, before };
  };

  it('filters by id, by time and by the ends', () => {
    const { world, before } = reshared();
    const ids = (ShardFilter: object) => shardIds(shardsOf(world, { StreamName: 's', ShardFilter }));
    expect(ids({ Type: 'AT_LATEST' })).toEqual([1, 2]);
    expect(ids({ Type: 'AT_TRIM_HORIZON' })).toEqual([0]);
    expect(ids({ Type: 'FROM_TRIM_HORIZON' })).toEqual([0, 1, 2]);
    expect(ids({ Type: 'AT_TIMESTAMP', Timestamp: before })).toEqual([0]);
    expect(ids({ Type: 'FROM_TIMESTAMP', Timestamp: before })).toEqual([0, 1, 2]);
    expect(ids({ Type: 'FROM_TIMESTAMP', Timestamp: world.now })).toEqual([1, 2]);
    expect(ids({ Type: 'AFTER_SHARD_ID', ShardId: 'shardId-000000000000' })).toEqual([1, 2]);
  });

  it('pages with tokens that keep the filter and go bad after a while', () => {
    const { world } = reshared();
    const first = shardsOf(world, { StreamName: 's', MaxResults: 2 });
    expect(shardIds(first)).toEqual([0, 1]);
    const more = { NextToken: first.NextToken };
    expect(shardIds(shardsOf(world, more))).toEqual([2]);
    expect(refusal(world, 'kinesis.ListShards', { ...more, StreamName: 's' }).message).toBe(
      'NextToken and StreamName cannot be provided together.',
    );
    expect(refusal(world, 'kinesis.ListShards').message).toBe(
      'Either NextToken or StreamName should be provided.',
    );
    expect(refusal(world, 'kinesis.ListShards', { NextToken: 'AAAA' }).code).toBe('InvalidArgumentException');
  });

  it('leaves out closed shards when retention is over', () => {
    const { world } = reshared();
    pass(world, 24 * 3_600);
    expect(shardIds(shardsOf(world))).toEqual([1, 2]);
    expect(shardIds({ Shards: [...describeStream(world).Shards] })).toEqual([1, 2]);
  });
});

describe('shard ids that are none', () => {
  it.each(['2147483648', 'shardId-002147483648', 'ABKLFD8', '2.14E4'])(
    '%s is not found before the stream is',
    (id) => {
      const message = `Could not find shard ${id} in stream missing under account ${ACCOUNT}.`;
      const missing = { StreamName: 'missing' };
      const world = worldWithStream();
      expect(refusal(world, 'kinesis.SplitShard', { ...split, ...missing, ShardToSplit: id }).message).toBe(
        message,
      );
      expect(
        refusal(world, 'kinesis.MergeShards', { ...missing, ShardToMerge: '0', AdjacentShardToMerge: id })
          .message,
      ).toBe(message);
      expect(
        refusal(world, 'kinesis.GetShardIterator', { ...missing, ShardId: id, ShardIteratorType: 'LATEST' })
          .message,
      ).toBe(message);
    },
  );
});
