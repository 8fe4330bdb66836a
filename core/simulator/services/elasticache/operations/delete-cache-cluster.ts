import type { Operation } from '../../../engine/contract';
import type {
  DeleteCacheClusterMessage,
  DeleteCacheClusterResult,
} from '../../../shapes/generated/elasticache.types';
import { changeLater, clusterArn } from '../caches/create';
import { describeCluster } from '../caches/describe';
import { clusterBusy, noCluster } from '../refusals';
import type { CacheState } from '../state';

/** Members of a replication group go with the group. */
export const deleteCacheCluster: Operation<CacheState, DeleteCacheClusterMessage, DeleteCacheClusterResult> =
  {
    guard: ({ CacheClusterId }, ctx) => ({ arn: clusterArn(CacheClusterId.toLowerCase(), ctx) }),
    run({ CacheClusterId }, ctx) {
      const id = CacheClusterId.toLowerCase();
      const cluster = ctx.state.clusters.get(id);
      if (!cluster) throw noCluster(id);
      if (cluster.status !== 'available' || cluster.group !== undefined) throw clusterBusy();
      cluster.status = 'deleting';
      changeLater('cluster', id, ctx);
      return { CacheCluster: describeCluster(cluster, ctx.region, false) };
    },
  };
