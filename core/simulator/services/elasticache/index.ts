import type { MetricDatum, Service } from '../../engine/contract';
import { ELASTICACHE_SHAPES } from '../../shapes/generated/elasticache';
import { finishChange } from './caches/create';
import { createCacheCluster } from './operations/create-cache-cluster';
import { createReplicationGroup } from './operations/create-replication-group';
import { deleteKey, expire, get, increment, set } from './operations/data-operations';
import { deleteCacheCluster } from './operations/delete-cache-cluster';
import { deleteReplicationGroup } from './operations/delete-replication-group';
import { describeCacheClusters } from './operations/describe-cache-clusters';
import { describeReplicationGroups } from './operations/describe-replication-groups';
import { accessDenied, refuseInput } from './refusals';
import { type CacheState, initialState } from './state';

/** Amazon ElastiCache as far as labs keep values in it. What clients ask of a cache are internal operations. */
export const elasticache: Service<CacheState> = {
  name: 'elasticache',
  iamPrefix: 'elasticache',
  principal: 'elasticache.amazonaws.com',
  scope: 'regional',
  shapes: ELASTICACHE_SHAPES,
  initial: initialState,
  operations: {
    CreateCacheCluster: createCacheCluster,
    CreateReplicationGroup: createReplicationGroup,
    DeleteCacheCluster: deleteCacheCluster,
    DeleteReplicationGroup: deleteReplicationGroup,
    DescribeCacheClusters: describeCacheClusters,
    DescribeReplicationGroups: describeReplicationGroups,
    Get: get,
    Set: set,
    Increment: increment,
    Delete: deleteKey,
    Expire: expire,
  },
  refuseInput,
  refuseAccess: (message) => accessDenied(message),
  onTimer(_name, data, ctx) {
    finishChange(data as Parameters<typeof finishChange>[0], ctx);
  },
  metrics,
};

/** Hits and misses of every cache since the last call. */
function metrics({ contents }: CacheState): readonly MetricDatum[] {
  return [...contents].flatMap(([id, cache]) => {
    const counts = { CacheHits: cache.hits, CacheMisses: cache.misses, CurrItems: cache.entries.size };
    cache.hits = 0;
    cache.misses = 0;
    return Object.entries(counts).map(([name, value]) => ({
      namespace: 'AWS/ElastiCache',
      name,
      dimensions: { CacheClusterId: id },
      value,
      unit: 'Count',
    }));
  });
}
