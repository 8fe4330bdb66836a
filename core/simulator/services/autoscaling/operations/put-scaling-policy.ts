import { limit } from '../../../../facts/limits';
import type { Ctx, Held, Operation, Outcome } from '../../../engine/contract';
import { frozenCopy } from '../../../engine/plain';
import type { PolicyARNType, PutScalingPolicyType } from '../../../shapes/generated/autoscaling.types';
import { policyArn } from '../arns';
import { groupGuard, groupNamed } from '../groups';
import { deleteAlarmsOf } from '../policies/alarms';
import { checkTracking, trackingAlarms } from '../policies/tracking';
import { alarmsView } from '../policies/views';
import { limitExceeded, validation } from '../refusals';
import type { AutoScalingState, Group, Policy } from '../state';

const TYPES = ['SimpleScaling', 'StepScaling', 'TargetTrackingScaling'];
const ADJUSTMENTS = ['ChangeInCapacity', 'ExactCapacity', 'PercentChangeInCapacity'];

export const putScalingPolicy: Operation<AutoScalingState, PutScalingPolicyType, PolicyARNType> = {
  guard: ({ AutoScalingGroupName }, ctx) => groupGuard(AutoScalingGroupName, ctx),
  run(input, ctx) {
    const group = groupNamed(input.AutoScalingGroupName, ctx);
    const definition = frozenCopy({ ...input, PolicyType: input.PolicyType ?? 'SimpleScaling' });
    check(group, definition, ctx);
    const known = group.policies.get(definition.PolicyName);
    const arn = known?.arn ?? policyArn(ctx, ctx.uuid(), group.name, definition.PolicyName);
    const policy: Policy = { name: definition.PolicyName, arn, definition, alarms: [] };
    if (definition.PolicyType !== 'TargetTrackingScaling') return keep(group, policy, ctx);
    return requestAlarms(group, policy, ctx);
  },
};

function check(group: Group, definition: PutScalingPolicyType, ctx: Ctx<AutoScalingState>): void {
  const { PolicyType = '', AdjustmentType, PolicyName } = definition;
  const quota = limit(ctx.limits, 'asg.policies.perGroup.max');
  if (!group.policies.has(PolicyName) && group.policies.size >= quota)
    throw limitExceeded('You have reached the limit of scaling policies for this Auto Scaling group.');
  if (!TYPES.includes(PolicyType)) throw validation(`Invalid PolicyType: ${PolicyType}.`);
  if (PolicyType === 'TargetTrackingScaling')
    return void checkTracking(definition.TargetTrackingConfiguration);
  if (AdjustmentType === undefined || !ADJUSTMENTS.includes(AdjustmentType))
    throw validation(
      'AdjustmentType must be one of [ChangeInCapacity, ExactCapacity, PercentChangeInCapacity].',
    );
  if (PolicyType === 'SimpleScaling' && definition.ScalingAdjustment === undefined)
    throw validation('ScalingAdjustment must be specified for policy type SimpleScaling.');
  if (PolicyType === 'StepScaling' && !definition.StepAdjustments?.length)
    throw validation('At least one StepAdjustment must be specified for policy type StepScaling.');
}

/** The alarms of a tracking policy are CloudWatch's to judge: the policy waits for what it says. */
function requestAlarms(group: Group, policy: Policy, ctx: Ctx<AutoScalingState>): Held {
  const configuration = checkTracking(policy.definition.TargetTrackingConfiguration);
  const names = { uuids: [ctx.uuid(), ctx.uuid()] as const, policyArn: policy.arn };
  const alarms = trackingAlarms(group, configuration, names, ctx);
  for (const [i, input] of alarms.entries()) {
    const last = i === alarms.length - 1;
    const token = {
      policy: { ...policy, alarms: alarms.map(({ AlarmName }) => AlarmName) },
      seq: ctx.seq,
      last,
    };
    ctx.request({ service: 'cloudwatch', operation: 'PutManagedAlarm', input }, token);
  }
  ctx.state.waiting.add(ctx.seq);
  return ctx.hold();
}

/** What comes back with CloudWatch's answer. */
export interface PolicyToken {
  readonly policy: Policy;
  readonly seq: number;
  /** The answer for the last alarm decides. */
  readonly last: boolean;
}

export function onAlarmPut(
  { policy, seq, last }: PolicyToken,
  outcome: Outcome,
  ctx: Ctx<AutoScalingState>,
): void {
  if (!last || !ctx.state.waiting.delete(seq)) return;
  const group = ctx.state.groups.get(policy.definition.AutoScalingGroupName);
  if (!outcome.ok || !group) {
    const message = outcome.ok ? 'The group is gone.' : outcome.error.message;
    ctx.complete(seq, { ok: false, error: validation(message).error });
    return;
  }
  ctx.complete(seq, { ok: true, output: { ...keep(group, policy, ctx) } });
}

function keep(group: Group, policy: Policy, ctx: Ctx<AutoScalingState>): PolicyARNType {
  const before = group.policies.get(policy.name);
  if (before) deleteAlarmsOf(before, ctx);
  group.policies.set(policy.name, frozenCopy(policy));
  ctx.emit('PolicyPut', { group: group.name, policy: policy.name, type: policy.definition.PolicyType ?? '' });
  return { PolicyARN: policy.arn, Alarms: alarmsView(policy, ctx) };
}
