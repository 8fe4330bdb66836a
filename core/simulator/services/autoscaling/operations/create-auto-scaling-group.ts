import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import { frozenCopy } from '../../../engine/plain';
import type { CreateAutoScalingGroupType } from '../../../shapes/generated/autoscaling.types';
import { groupArn } from '../arns';
import { setDesired } from '../capacity';
import { groupGuard } from '../groups';
import { alreadyExists, limitExceeded, validation } from '../refusals';
import { checkBounds, checkLaunchTemplate, zonesOf } from '../settings';
import type { AutoScalingState, Group } from '../state';

export const createAutoScalingGroup: Operation<AutoScalingState, CreateAutoScalingGroupType, object> = {
  guard: ({ AutoScalingGroupName }, ctx) => groupGuard(AutoScalingGroupName, ctx),
  run(input, ctx) {
    const { AutoScalingGroupName: name, MinSize: min, MaxSize: max, DesiredCapacity: desired = min } = input;
    const { groups } = ctx.state;
    if (groups.has(name))
      throw alreadyExists(
        `AutoScalingGroup by this name already exists - A group with the name ${name} already exists`,
      );
    if (groups.size >= limit(ctx.limits, 'asg.groups.max'))
      throw limitExceeded('You have reached the limit of Auto Scaling groups.');
    checkBounds({ min, max, desired });
    checkLaunchTemplate(input.LaunchTemplate);
    if (!input.AvailabilityZones?.length && input.VPCZoneIdentifier === undefined)
      throw validation('At least one Availability Zone or VPC Subnet is required.');
    const group = makeGroup(input, ctx);
    groups.set(name, group);
    ctx.emit('GroupCreated', { group: name });
    setDesired(group, desired, 'a user request created an AutoScalingGroup', ctx);
    return {};
  },
};

function makeGroup(input: CreateAutoScalingGroupType, ctx: Ctx<AutoScalingState>): Group {
  const { AutoScalingGroupName: name, DefaultInstanceWarmup: warmupSec, VPCZoneIdentifier: subnets } = input;
  return {
    name,
    arn: groupArn(ctx, ctx.uuid(), name),
    createdAt: ctx.now,
    launchTemplate: frozenCopy(input.LaunchTemplate ?? {}),
    min: input.MinSize,
    max: input.MaxSize,
    desired: 0,
    cooldownSec: input.DefaultCooldown ?? limit(ctx.limits, 'asg.cooldown.default'),
    ...(warmupSec !== undefined && { warmupSec }),
    zones: frozenCopy(zonesOf(input.AvailabilityZones, ctx)),
    ...(subnets !== undefined && { subnets }),
    terminationPolicies: frozenCopy(input.TerminationPolicies ?? ['Default']),
    healthCheckType: input.HealthCheckType ?? 'EC2',
    healthCheckGraceSec: input.HealthCheckGracePeriod ?? 0,
    newInstancesProtected: input.NewInstancesProtectedFromScaleIn ?? false,
    cooldownUntil: 0,
    tags: new Map(
      (input.Tags ?? []).map(({ Key, Value = '', PropagateAtLaunch: propagate = true }) => [
        Key,
        Object.freeze({ value: Value, propagate }),
      ]),
    ),
    instances: new Map(),
    launching: 0,
    policies: new Map(),
    activities: [],
    suspended: new Set(),
    metrics: new Set(),
    deleting: false,
  };
}
