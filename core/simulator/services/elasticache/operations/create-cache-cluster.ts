import type { Operation } from '../../../engine/contract';
import type {
  CreateCacheClusterMessage,
  CreateCacheClusterResult,
} from '../../../shapes/generated/elasticache.types';
import { changeLater, checkedId, clusterArn, engineOf } from '../caches/create';
import { describeCluster } from '../caches/describe';
import { clusterExists, invalidCombination } from '../refusals';
import type { CacheState } from '../state';

export const createCacheCluster: Operation<CacheState, CreateCacheClusterMessage, CreateCacheClusterResult> =
  {
    guard: ({ CacheClusterId }, ctx) => ({ arn: clusterArn(CacheClusterId.toLowerCase(), ctx) }),
    run(request, ctx) {
      const id = checkedId(request.CacheClusterId);
      const { NumCacheNodes: nodes = 1, CacheNodeType = 'cache.t3.micro', Engine = 'redis' } = request;
      const { engine, engineVersion, port } = engineOf(Engine);
      if (engine !== 'memcached' && nodes !== 1)
        throw invalidCombination(`NumCacheNodes should be 1 if engine is ${engine}`);
      if (ctx.state.clusters.has(id)) throw clusterExists();
      const cluster = {
        id,
        arn: clusterArn(id, ctx),
        engine,
        engineVersion: request.EngineVersion ?? engineVersion,
        nodeType: CacheNodeType,
        nodes,
        port: request.Port ?? port,
        createdAt: ctx.now,
        group: undefined,
        status: 'creating' as const,
      };
      ctx.state.clusters.set(id, cluster);
      changeLater('cluster', id, ctx);
      ctx.emit('CacheCreated', { cache: id, engine });
      return { CacheCluster: describeCluster(cluster, ctx.region, false) };
    },
  };
