import type { Operation } from '../../../engine/contract';
import type {
  DeleteReplicationGroupMessage,
  DeleteReplicationGroupResult,
} from '../../../shapes/generated/elasticache.types';
import { changeLater, groupArn } from '../caches/create';
import { describeGroup } from '../caches/describe';
import { groupBusy, noGroup } from '../refusals';
import type { CacheState } from '../state';

export const deleteReplicationGroup: Operation<
  CacheState,
  DeleteReplicationGroupMessage,
  DeleteReplicationGroupResult
> = {
  guard: ({ ReplicationGroupId }, ctx) => ({ arn: groupArn(ReplicationGroupId.toLowerCase(), ctx) }),
  run({ ReplicationGroupId }, ctx) {
    const id = ReplicationGroupId.toLowerCase();
    const group = ctx.state.groups.get(id);
    if (!group) throw noGroup(id);
    if (group.status !== 'available') throw groupBusy();
    group.status = 'deleting';
    for (const member of group.members) {
      const cluster = ctx.state.clusters.get(member);
      if (cluster) cluster.status = 'deleting';
    }
    changeLater('group', id, ctx);
    return { ReplicationGroup: describeGroup(group, ctx.region) };
  },
};
