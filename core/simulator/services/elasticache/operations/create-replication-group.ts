import type { Operation } from '../../../engine/contract';
import type {
  CreateReplicationGroupMessage,
  CreateReplicationGroupResult,
} from '../../../shapes/generated/elasticache.types';
import { changeLater, checkedId, clusterArn, engineOf, groupArn } from '../caches/create';
import { describeGroup } from '../caches/describe';
import { groupExists, invalidCombination } from '../refusals';
import type { CacheState } from '../state';

/** Groups of one shard: a primary and its replicas. */
export const createReplicationGroup: Operation<
  CacheState,
  CreateReplicationGroupMessage,
  CreateReplicationGroupResult
> = {
  guard: ({ ReplicationGroupId }, ctx) => ({ arn: groupArn(ReplicationGroupId.toLowerCase(), ctx) }),
  run(request, ctx) {
    const id = checkedId(request.ReplicationGroupId);
    const { AutomaticFailoverEnabled = false, CacheNodeType = 'cache.t3.micro', Engine = 'redis' } = request;
    const size = request.NumCacheClusters ?? 1 + (request.ReplicasPerNodeGroup ?? 0);
    const { engine, engineVersion, port } = engineOf(Engine);
    if (engine === 'memcached')
      throw invalidCombination('Replication groups are not supported for memcached.');
    if (AutomaticFailoverEnabled && size < 2)
      throw invalidCombination('Automatic failover requires at least one replica.');
    if (ctx.state.groups.has(id)) throw groupExists(id);
    const common = { engine, nodeType: CacheNodeType, port: request.Port ?? port, createdAt: ctx.now };
    const members = Array.from({ length: size }, (_, i) => `${id}-${String(i + 1).padStart(3, '0')}`);
    for (const member of members)
      ctx.state.clusters.set(member, {
        ...common,
        id: member,
        arn: clusterArn(member, ctx),
        engineVersion: request.EngineVersion ?? engineVersion,
        nodes: 1,
        group: id,
        status: 'creating',
      });
    const group = {
      ...common,
      id,
      arn: groupArn(id, ctx),
      description: request.ReplicationGroupDescription,
      members,
      automaticFailover: AutomaticFailoverEnabled,
      status: 'creating' as const,
    };
    ctx.state.groups.set(id, group);
    changeLater('group', id, ctx);
    ctx.emit('CacheCreated', { cache: id, engine });
    return { ReplicationGroup: describeGroup(group, ctx.region) };
  },
};
