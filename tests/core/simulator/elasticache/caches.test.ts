import { describe, expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import { call, pass, refusal, testWorld } from '@/tests/support/simulator';

import { at, MAKING_SECONDS, withCache } from './cache';

describe('a cluster', () => {
  const statusOf = (world: World): unknown =>
    call<{ CacheClusters: { CacheClusterStatus: string }[] }>(world, 'elasticache.DescribeCacheClusters')
      .CacheClusters[0]?.CacheClusterStatus;

  it('is made, used and deleted, each after a while', () => {
    const world = testWorld();
    call(world, 'elasticache.CreateCacheCluster', {
      CacheClusterId: 'cache',
      Engine: 'memcached',
      NumCacheNodes: 2,
    });
    expect(statusOf(world)).toBe('creating');
    expect(refusal(world, 'elasticache.Get', at('k')).code).toBe('CacheError');
    pass(world, MAKING_SECONDS);
    expect(
      call(world, 'elasticache.DescribeCacheClusters', { CacheClusterId: 'cache', ShowCacheNodeInfo: true }),
    ).toMatchObject({
      CacheClusters: [
        {
          CacheClusterStatus: 'available',
          CacheNodes: [{ Endpoint: { Port: 11211 } }, { CacheNodeId: '0002' }],
        },
      ],
    });
    call(world, 'elasticache.DeleteCacheCluster', { CacheClusterId: 'cache' });
    expect(statusOf(world)).toBe('deleting');
    pass(world, MAKING_SECONDS);
    expect(refusal(world, 'elasticache.DescribeCacheClusters', { CacheClusterId: 'cache' })).toMatchObject({
      queryCode: 'CacheClusterNotFound',
      status: 404,
    });
  });

  it.each<[object, string]>([
    [{ CacheClusterId: '1cache' }, 'InvalidParameterValue'],
    [{ CacheClusterId: 'new', Engine: 'oracle' }, 'InvalidParameterValue'],
    [{ CacheClusterId: 'new', Engine: 'redis', NumCacheNodes: 2 }, 'InvalidParameterCombination'],
    [{ CacheClusterId: 'CACHE' }, 'CacheClusterAlreadyExists'],
  ])('%j is refused with %s', (input, queryCode) => {
    expect(refusal(withCache(), 'elasticache.CreateCacheCluster', input).queryCode).toBe(queryCode);
  });
});

it('a replication group has members that go with it, and one content', () => {
  const world = testWorld();
  call(world, 'elasticache.CreateReplicationGroup', {
    ReplicationGroupId: 'sessions',
    ReplicationGroupDescription: 'sessions',
    NumCacheClusters: 2,
    AutomaticFailoverEnabled: true,
  });
  pass(world, MAKING_SECONDS);
  expect(
    call(world, 'elasticache.DescribeReplicationGroups', { ReplicationGroupId: 'sessions' }),
  ).toMatchObject({
    ReplicationGroups: [
      { Status: 'available', MemberClusters: ['sessions-001', 'sessions-002'], AutomaticFailover: 'enabled' },
    ],
  });
  call(world, 'elasticache.Set', { CacheId: 'sessions', Key: 'k', Value: 'v' });
  expect(call(world, 'elasticache.Get', { CacheId: 'sessions-002', Key: 'k' })).toEqual({ Value: 'v' });
  expect(refusal(world, 'elasticache.DeleteCacheCluster', { CacheClusterId: 'sessions-001' }).queryCode).toBe(
    'InvalidCacheClusterState',
  );
  call(world, 'elasticache.DeleteReplicationGroup', { ReplicationGroupId: 'sessions' });
  pass(world, MAKING_SECONDS);
  expect(call(world, 'elasticache.DescribeCacheClusters').CacheClusters).toEqual([]);
});

describe('a value', () => {
  it('is found until its time to live is over', () => {
    const world = withCache();
    call(world, 'elasticache.Set', at('k', { Value: 'v', TtlSeconds: 60 }));
    pass(world, 59.999);
    expect(call(world, 'elasticache.Get', at('k'))).toEqual({ Value: 'v' });
    pass(world, 0.001);
    expect(call(world, 'elasticache.Get', at('k'))).toEqual({});
  });

  it('keeps its time to live when it is counted up, and loses it when it is set anew', () => {
    const world = withCache();
    call(world, 'elasticache.Set', at('n', { Value: '1', TtlSeconds: 60 }));
    expect(call(world, 'elasticache.Increment', at('n'))).toEqual({ Value: 2 });
    call(world, 'elasticache.Set', at('m', { Value: 'v', TtlSeconds: 60 }));
    call(world, 'elasticache.Set', at('m', { Value: 'w' }));
    pass(world, 60);
    expect(call(world, 'elasticache.Increment', at('n', { By: 5 }))).toEqual({ Value: 5 });
    expect(call(world, 'elasticache.Get', at('m'))).toEqual({ Value: 'w' });
  });

  it('is stored once where it must be absent: a lock', () => {
    const world = withCache();
    const lock = at('lock', { Value: 'me', OnlyIfAbsent: true, TtlSeconds: 10 });
    expect(call(world, 'elasticache.Set', lock)).toEqual({ Stored: true });
    expect(call(world, 'elasticache.Set', lock)).toEqual({ Stored: false });
    pass(world, 10);
    expect(call(world, 'elasticache.Set', lock)).toEqual({ Stored: true });
  });

  it('expires from when it is told to, and is deleted once', () => {
    const world = withCache();
    call(world, 'elasticache.Set', at('k', { Value: 'v' }));
    expect(call(world, 'elasticache.Expire', at('k', { TtlSeconds: 5 }))).toEqual({ Set: true });
    pass(world, 5);
    expect(call(world, 'elasticache.Expire', at('k', { TtlSeconds: 5 }))).toEqual({ Set: false });
    call(world, 'elasticache.Set', at('k', { Value: 'v' }));
    expect(call(world, 'elasticache.Delete', at('k'))).toEqual({ Deleted: true });
    expect(call(world, 'elasticache.Delete', at('k'))).toEqual({ Deleted: false });
  });

  it('that is no number cannot be counted up', () => {
    const world = withCache();
    call(world, 'elasticache.Set', at('k', { Value: 'v' }));
    expect(refusal(world, 'elasticache.Increment', at('k')).message).toBe(
      'ERR value is not an integer or out of range',
    );
  });

  it('used least lately makes room when there are too many', () => {
    const world = withCache();
    for (let i = 0; i < 10_000; i++) call(world, 'elasticache.Set', at(`k${i}`, { Value: 'v' }));
    call(world, 'elasticache.Get', at('k0'));
    call(world, 'elasticache.Set', at('one more', { Value: 'v' }));
    expect(call(world, 'elasticache.Get', at('k0'))).toEqual({ Value: 'v' });
    expect(call(world, 'elasticache.Get', at('k1'))).toEqual({});
  });
});
