import type { Operation } from '../../../engine/contract';
import type { DeleteAutoScalingGroupType } from '../../../shapes/generated/autoscaling.types';
import { written } from '../activities';
import { retryTimer, terminate } from '../capacity';
import { groupGuard, groupNamed, present } from '../groups';
import { deleteAlarmsOf } from '../policies/alarms';
import { resourceInUse } from '../refusals';
import type { AutoScalingState } from '../state';

export const deleteAutoScalingGroup: Operation<AutoScalingState, DeleteAutoScalingGroupType, object> = {
  guard: ({ AutoScalingGroupName }, ctx) => groupGuard(AutoScalingGroupName, ctx),
  run({ AutoScalingGroupName: name, ForceDelete }, ctx) {
    const group = groupNamed(name, ctx);
    if (group.instances.size + group.launching > 0 && !ForceDelete)
      throw resourceInUse(
        'You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s) still in the group.',
      );
    for (const policy of group.policies.values()) deleteAlarmsOf(policy, ctx);
    ctx.clearTimer(retryTimer(name));
    group.min = 0;
    group.desired = 0;
    group.deleting = true;
    terminate(
      group,
      present(group),
      `At ${written(ctx.now)} a user request force deleted AutoScalingGroup`,
      ctx,
    );
    if (group.instances.size === 0) ctx.state.groups.delete(name);
    ctx.emit('GroupDeleted', { group: name });
    return {};
  },
};
