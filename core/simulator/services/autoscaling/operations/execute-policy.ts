import type { Operation } from '../../../engine/contract';
import type { ExecutePolicyType } from '../../../shapes/generated/autoscaling.types';
import { groupGuard } from '../groups';
import { executePolicy as execute, isCoolingDown } from '../policies/execute';
import { policyOf } from '../policies/find';
import { inProgress, validation } from '../refusals';
import type { AutoScalingState } from '../state';

export const executePolicy: Operation<AutoScalingState, ExecutePolicyType, object> = {
  guard: ({ AutoScalingGroupName: group, PolicyName: name }, ctx) =>
    groupGuard(policyOf(name, group, ctx)[0].name, ctx),
  run({ AutoScalingGroupName, PolicyName, HonorCooldown = false, MetricValue, BreachThreshold }, ctx) {
    const [group, policy] = policyOf(PolicyName, AutoScalingGroupName, ctx);
    if (policy.definition.PolicyType === 'TargetTrackingScaling')
      throw validation('TargetTrackingScaling policies cannot be executed.');
    if (HonorCooldown && isCoolingDown(group, ctx.now))
      throw inProgress('The cooldown period of the group has not yet elapsed and blocks this action');
    execute(
      group,
      policy,
      { value: MetricValue, threshold: BreachThreshold, honorCooldown: HonorCooldown },
      ctx,
    );
    return {};
  },
};

interface AlarmFired {
  readonly PolicyARN: string;
  readonly AlarmName: string;
  readonly Value?: number;
  readonly Threshold?: number;
}

/** Internal, for CloudWatch: an alarm whose action is a policy is in ALARM; told again every minute. */
export const alarmFired: Operation<AutoScalingState, AlarmFired, object> = {
  internal: true,
  run({ PolicyARN, AlarmName: alarmName, Value: value, Threshold: threshold }, ctx) {
    const [group, policy] = policyOf(PolicyARN, undefined, ctx);
    if (group.suspended.has('AlarmNotification')) return {};
    execute(group, policy, { alarmName, value, threshold, honorCooldown: true }, ctx);
    return {};
  },
};
