import type { Operation } from '../../../engine/contract';
import type {
  DescribeReplicationGroupsMessage,
  ReplicationGroupMessage,
} from '../../../shapes/generated/elasticache.types';
import { describeGroup } from '../caches/describe';
import { noGroup } from '../refusals';
import type { CacheState } from '../state';

export const describeReplicationGroups: Operation<
  CacheState,
  DescribeReplicationGroupsMessage,
  ReplicationGroupMessage
> = {
  run({ ReplicationGroupId }, ctx) {
    const asked = ReplicationGroupId?.toLowerCase();
    const found = [...ctx.state.groups.values()].filter(({ id }) => asked === undefined || id === asked);
    if (asked !== undefined && found.length === 0) throw noGroup(asked);
    return { ReplicationGroups: found.map((group) => describeGroup(group, ctx.region)) };
  },
};
