import type { World } from '@/core/simulator/engine/world';
import { call, pass, testWorld } from '@/tests/support/simulator';

/** Long enough for a cache to be made or deleted. */
export const MAKING_SECONDS = 600;

export function withCache(world: World = testWorld()): World {
  call(world, 'elasticache.CreateCacheCluster', { CacheClusterId: 'Cache', Engine: 'redis' });
  pass(world, MAKING_SECONDS);
  return world;
}

export const at = (Key: string, rest: object = {}): object => ({ CacheId: 'cache', Key, ...rest });
