import type { Operation } from '../../../engine/contract';
import type {
  CacheClusterMessage,
  DescribeCacheClustersMessage,
} from '../../../shapes/generated/elasticache.types';
import { describeCluster } from '../caches/describe';
import { noCluster } from '../refusals';
import type { CacheState } from '../state';

export const describeCacheClusters: Operation<CacheState, DescribeCacheClustersMessage, CacheClusterMessage> =
  {
    run({ CacheClusterId, ShowCacheNodeInfo = false, ShowCacheClustersNotInReplicationGroups: alone }, ctx) {
      const { clusters } = ctx.state;
      const asked = CacheClusterId?.toLowerCase();
      const found = [...clusters.values()].filter(
        ({ id, group }) => (asked === undefined || id === asked) && (!alone || group === undefined),
      );
      if (asked !== undefined && found.length === 0) throw noCluster(asked);
      return {
        CacheClusters: found.map((cluster) => describeCluster(cluster, ctx.region, ShowCacheNodeInfo)),
      };
    },
  };
