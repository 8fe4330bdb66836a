import type { Ctx, Outcome, WorldEvent } from '../../engine/contract';
import { addActivity, endActivity, written } from './activities';
import { reconcile, retryLater } from './capacity';
import { warmupSecOf } from './groups';
import type { AutoScalingState, Group } from './state';

const MS_PER_SEC = 1_000;

export interface LaunchToken {
  readonly group: string;
  readonly count: number;
  readonly cause: string;
}

interface Launched {
  readonly InstanceId: string;
  readonly Type: string;
  readonly Zone: string;
}

/** EC2 has launched instances, or refused to. */
export function onLaunched(
  { group: name, count, cause }: LaunchToken,
  outcome: Outcome,
  ctx: Ctx<AutoScalingState>,
) {
  const group = ctx.state.groups.get(name);
  if (!group) return;
  group.launching -= count;
  if (!outcome.ok) {
    const description = 'Launching a new EC2 instance.  Status Reason: the launch was refused.';
    addActivity(group, { description, cause, status: 'Failed', message: outcome.error.message }, ctx);
    retryLater(group, ctx);
    return;
  }
  for (const instance of outcome.output.Instances as readonly Launched[]) join(group, instance, cause, ctx);
  // The desired capacity may have changed meanwhile.
  reconcile(group, cause, ctx);
}

function join(
  group: Group,
  { InstanceId: id, Type, Zone }: Launched,
  cause: string,
  ctx: Ctx<AutoScalingState>,
): void {
  const protect = group.newInstancesProtected;
  group.instances.set(id, { id, type: Type, zone: Zone, state: 'Pending', protected: protect, warmUntil: 0 });
  const description = `Launching a new EC2 instance: ${id}`;
  addActivity(group, { description, cause, status: 'InProgress', instanceId: id }, ctx);
}

/** `ec2.InstanceStateChanged`. */
export function onInstanceEvent({ detail }: WorldEvent, ctx: Ctx<AutoScalingState>): void {
  const group = ctx.state.groups.get(String(detail.group));
  const instance = group?.instances.get(String(detail.instanceId));
  if (!group || !instance) return;
  if (detail.state === 'running') {
    instance.state = 'InService';
    instance.warmUntil = ctx.now + warmupSecOf(group) * MS_PER_SEC;
    endActivity(group, instance.id, ctx.now);
  } else if (detail.state === 'shutting-down' && instance.state !== 'Terminating') {
    leave(group, instance.id, ctx);
  } else if (detail.state === 'terminated') {
    endActivity(group, instance.id, ctx.now);
    group.instances.delete(instance.id);
    if (group.deleting && group.instances.size === 0) ctx.state.groups.delete(group.name);
  }
}

/** An instance was terminated behind the group's back: its health check takes it out and another takes its place. */
function leave(group: Group, id: string, ctx: Ctx<AutoScalingState>): void {
  const instance = group.instances.get(id);
  if (instance) instance.state = 'Terminating';
  const cause = `At ${written(ctx.now)} an instance was taken out of service in response to an EC2 health check indicating it has been terminated or stopped.`;
  const description = `Terminating EC2 instance: ${id}`;
  addActivity(group, { description, cause, status: 'InProgress', instanceId: id }, ctx);
  reconcile(group, cause, ctx);
}
