import type { Operation } from '../../../engine/contract';
import type {
  ActivityType,
  TerminateInstanceInAutoScalingGroupType,
} from '../../../shapes/generated/autoscaling.types';
import { written } from '../activities';
import { reconcile, terminate } from '../capacity';
import { groupGuard, groupOfInstance } from '../groups';
import { validation } from '../refusals';
import type { AutoScalingState } from '../state';
import { activityView } from '../views';

/** Scale-in protection does not keep a user from terminating an instance. */
export const terminateInstanceInAutoScalingGroup: Operation<
  AutoScalingState,
  TerminateInstanceInAutoScalingGroupType,
  ActivityType
> = {
  guard: ({ InstanceId }, ctx) => groupGuard(groupOfInstance(InstanceId, ctx).name, ctx),
  run({ InstanceId: id, ShouldDecrementDesiredCapacity }, ctx) {
    const group = groupOfInstance(id, ctx);
    const instance = group.instances.get(id);
    if (!instance || instance.state === 'Terminating')
      throw validation(`Instance ${id} is not in a state that can be terminated.`);
    if (ShouldDecrementDesiredCapacity && group.desired <= group.min)
      throw validation(
        `Currently, desiredSize equals minSize (${group.min}). Terminating instance without replacement will violate group's min size constraint. Either set shouldDecrementDesiredCapacity flag to false or lower group's min size.`,
      );
    const cause = `At ${written(ctx.now)} instance ${id} was taken out of service in response to a user request.`;
    if (ShouldDecrementDesiredCapacity) group.desired -= 1;
    terminate(group, [instance], cause, ctx);
    reconcile(group, cause, ctx);
    const activity = group.activities.findLast((one) => one.instanceId === id);
    return activity ? { Activity: activityView(activity, group) } : {};
  },
};
