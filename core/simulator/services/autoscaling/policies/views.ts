import type { Ctx } from '../../../engine/contract';
import type { Alarm, ScalingPolicy } from '../../../shapes/generated/autoscaling.types';
import type { AutoScalingState, Policy } from '../state';

export const alarmsView = ({ alarms }: Policy, { account, region }: Ctx<AutoScalingState>): Alarm[] =>
  alarms.map((name) => ({
    AlarmName: name,
    AlarmARN: `arn:aws:cloudwatch:${region}:${account}:alarm:${name}`,
  }));

export const policyView = (policy: Policy, ctx: Ctx<AutoScalingState>): ScalingPolicy => ({
  ...policy.definition,
  PolicyARN: policy.arn,
  Enabled: policy.definition.Enabled ?? true,
  Alarms: alarmsView(policy, ctx),
});
