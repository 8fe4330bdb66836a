import type { Ctx, Outcome, Service } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import { AUTOSCALING_SHAPES } from '../../shapes/generated/autoscaling';
import { coralRefusals } from '../../validation/coral-words';
import { written } from './activities';
import { reconcile } from './capacity';
import { type LaunchToken, onInstanceEvent, onLaunched } from './instances';
import { metricsOf } from './metrics';
import { createAutoScalingGroup } from './operations/create-auto-scaling-group';
import { createOrUpdateTags } from './operations/create-or-update-tags';
import { deleteAutoScalingGroup } from './operations/delete-auto-scaling-group';
import { deletePolicy } from './operations/delete-policy';
import { describeAutoScalingGroups } from './operations/describe-auto-scaling-groups';
import { describeAutoScalingInstances } from './operations/describe-auto-scaling-instances';
import { describePolicies } from './operations/describe-policies';
import { describeScalingActivities } from './operations/describe-scaling-activities';
import { alarmFired, executePolicy } from './operations/execute-policy';
import { disableMetricsCollection, enableMetricsCollection } from './operations/metrics-collection';
import { resumeProcesses, suspendProcesses } from './operations/processes';
import { onAlarmPut, type PolicyToken, putScalingPolicy } from './operations/put-scaling-policy';
import { setDesiredCapacity } from './operations/set-desired-capacity';
import { setInstanceProtection } from './operations/set-instance-protection';
import { terminateInstanceInAutoScalingGroup } from './operations/terminate-instance-in-auto-scaling-group';
import { updateAutoScalingGroup } from './operations/update-auto-scaling-group';
import { type AutoScalingState, initialState } from './state';

const FORBIDDEN = 403;

/** Amazon EC2 Auto Scaling: groups of instances that grow and shrink with a metric. */
export const autoscaling: Service<AutoScalingState> = {
  name: 'autoscaling',
  iamPrefix: 'autoscaling',
  principal: 'autoscaling.amazonaws.com',
  scope: 'regional',
  shapes: AUTOSCALING_SHAPES,
  initial: initialState,
  operations: {
    CreateAutoScalingGroup: createAutoScalingGroup,
    CreateOrUpdateTags: createOrUpdateTags,
    DeleteAutoScalingGroup: deleteAutoScalingGroup,
    DeletePolicy: deletePolicy,
    DescribeAutoScalingGroups: describeAutoScalingGroups,
    DescribeAutoScalingInstances: describeAutoScalingInstances,
    DescribePolicies: describePolicies,
    DescribeScalingActivities: describeScalingActivities,
    DisableMetricsCollection: disableMetricsCollection,
    EnableMetricsCollection: enableMetricsCollection,
    ExecutePolicy: executePolicy,
    PutScalingPolicy: putScalingPolicy,
    ResumeProcesses: resumeProcesses,
    SetDesiredCapacity: setDesiredCapacity,
    SetInstanceProtection: setInstanceProtection,
    SuspendProcesses: suspendProcesses,
    TerminateInstanceInAutoScalingGroup: terminateInstanceInAutoScalingGroup,
    UpdateAutoScalingGroup: updateAutoScalingGroup,
    AlarmFired: alarmFired,
  },
  refuseInput: coralRefusals(AUTOSCALING_SHAPES, { code: 'ValidationError' }),
  refuseAccess: (message) =>
    new AwsRefusal('AccessDeniedException', message, { queryCode: 'AccessDenied', status: FORBIDDEN }),
  metrics: metricsOf,
  listens: ['ec2.InstanceStateChanged'],
  onEvent: onInstanceEvent,
  onReply,
  onCancel: (seq, { state }) => void state.waiting.delete(seq),
  onTimer: (_, name, ctx) => retry(String(name), ctx),
};

function onReply(token: unknown, outcome: Outcome, ctx: Ctx<AutoScalingState>): void {
  const of = token as LaunchToken | PolicyToken | null;
  if (of && 'policy' in of) onAlarmPut(of, outcome, ctx);
  else if (of) onLaunched(of, outcome, ctx);
}

/** EC2 refused to launch a while ago. */
function retry(name: string, ctx: Ctx<AutoScalingState>): void {
  const group = ctx.state.groups.get(name);
  if (group)
    reconcile(
      group,
      `At ${written(ctx.now)} an instance was started in response to a difference between desired and actual capacity.`,
      ctx,
    );
}
