import type { Operation } from '../../../engine/contract';
import { frozenCopy } from '../../../engine/plain';
import type { UpdateAutoScalingGroupType } from '../../../shapes/generated/autoscaling.types';
import { bounded, setDesired } from '../capacity';
import { groupGuard, groupNamed } from '../groups';
import { checkBounds, checkLaunchTemplate } from '../settings';
import type { AutoScalingState, Group } from '../state';

/** New bounds draw the desired capacity with them. */
export const updateAutoScalingGroup: Operation<AutoScalingState, UpdateAutoScalingGroupType, object> = {
  guard: ({ AutoScalingGroupName }, ctx) => groupGuard(AutoScalingGroupName, ctx),
  run(input, ctx) {
    const group = groupNamed(input.AutoScalingGroupName, ctx);
    const { MinSize: min = group.min, MaxSize: max = group.max } = input;
    const desired = input.DesiredCapacity ?? bounded(group.desired, { ...group, min, max });
    checkBounds({ min, max, desired });
    if (input.LaunchTemplate) checkLaunchTemplate(input.LaunchTemplate);
    Object.assign(group, { min, max }, settingsOf(input));
    setDesired(group, desired, 'a user request update of AutoScalingGroup constraints', ctx);
    return {};
  },
};

/** The settings that a request changes; what it leaves out stays. */
function settingsOf(input: UpdateAutoScalingGroupType): Partial<Group> {
  const asked = {
    launchTemplate: input.LaunchTemplate && frozenCopy(input.LaunchTemplate),
    cooldownSec: input.DefaultCooldown,
    warmupSec: input.DefaultInstanceWarmup,
    zones: input.AvailabilityZones && frozenCopy(input.AvailabilityZones),
    subnets: input.VPCZoneIdentifier,
    terminationPolicies: input.TerminationPolicies && frozenCopy(input.TerminationPolicies),
    healthCheckType: input.HealthCheckType,
    healthCheckGraceSec: input.HealthCheckGracePeriod,
    newInstancesProtected: input.NewInstancesProtectedFromScaleIn,
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}
