import type { Operation } from '../../../engine/contract';
import type { SetDesiredCapacityType } from '../../../shapes/generated/autoscaling.types';
import { setDesired } from '../capacity';
import { groupGuard, groupNamed } from '../groups';
import { isCoolingDown } from '../policies/execute';
import { inProgress, validation } from '../refusals';
import type { AutoScalingState } from '../state';

export const setDesiredCapacity: Operation<AutoScalingState, SetDesiredCapacityType, object> = {
  guard: ({ AutoScalingGroupName }, ctx) => groupGuard(AutoScalingGroupName, ctx),
  run({ AutoScalingGroupName: name, DesiredCapacity: desired, HonorCooldown }, ctx) {
    const group = groupNamed(name, ctx);
    if (desired > group.max)
      throw validation(
        `New SetDesiredCapacity value ${desired} is above max value ${group.max} for the AutoScalingGroup.`,
      );
    if (desired < group.min)
      throw validation(
        `New SetDesiredCapacity value ${desired} is below min value ${group.min} for the AutoScalingGroup.`,
      );
    if (HonorCooldown && isCoolingDown(group, ctx.now))
      throw inProgress('The cooldown period of the group has not yet elapsed and blocks this action');
    setDesired(group, desired, 'a user request explicitly set group desired capacity', ctx);
    return {};
  },
};
