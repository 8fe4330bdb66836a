import type { Operation } from '../../../engine/contract';
import type { ScalingProcessQuery } from '../../../shapes/generated/autoscaling.types';
import { written } from '../activities';
import { reconcile } from '../capacity';
import { groupGuard, groupNamed } from '../groups';
import { validation } from '../refusals';
import type { AutoScalingState } from '../state';

/** Those that the simulation has: launching, terminating, and listening to alarms. */
const PROCESSES = ['Launch', 'Terminate', 'AlarmNotification'];
/** Those that AWS has beside them; suspending these changes nothing here. */
const OTHERS = [
  'AZRebalance',
  'AddToLoadBalancer',
  'HealthCheck',
  'InstanceRefresh',
  'ReplaceUnhealthy',
  'ScheduledActions',
];

function named(processes: readonly string[] | undefined): readonly string[] {
  const all = [...PROCESSES, ...OTHERS];
  const unknown = processes?.find((name) => !all.includes(name));
  if (unknown !== undefined) throw validation(`${unknown} is not a valid process type.`);
  return processes && processes.length > 0 ? processes : all;
}

export const suspendProcesses: Operation<AutoScalingState, ScalingProcessQuery, object> = {
  guard: ({ AutoScalingGroupName }, ctx) => groupGuard(AutoScalingGroupName, ctx),
  run({ AutoScalingGroupName, ScalingProcesses }, ctx) {
    const { suspended } = groupNamed(AutoScalingGroupName, ctx);
    for (const name of named(ScalingProcesses)) suspended.add(name);
    return {};
  },
};

/** What was put off meanwhile is done now. */
export const resumeProcesses: Operation<AutoScalingState, ScalingProcessQuery, object> = {
  guard: ({ AutoScalingGroupName }, ctx) => groupGuard(AutoScalingGroupName, ctx),
  run({ AutoScalingGroupName, ScalingProcesses }, ctx) {
    const group = groupNamed(AutoScalingGroupName, ctx);
    for (const name of named(ScalingProcesses)) group.suspended.delete(name);
    reconcile(group, `At ${written(ctx.now)} a user request resumed scaling processes.`, ctx);
    return {};
  },
};
