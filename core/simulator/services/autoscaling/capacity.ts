import type { Ctx } from '../../engine/contract';
import { addActivity, written } from './activities';
import { present } from './groups';
import type { AutoScalingState, Group, GroupInstance } from './state';

/** How long a group waits after EC2 refused to launch. Ours. */
const RETRY_MS = 60_000;

export const retryTimer = (name: string): string => `group/${name}`;

/** Between the group's bounds. */
export const bounded = (capacity: number, { min, max }: Group): number =>
  Math.min(max, Math.max(min, capacity));

/** Sets the desired capacity and goes about it. `why` ends the sentence "At … ": "a user request …". */
export function setDesired(group: Group, desired: number, why: string, ctx: Ctx<AutoScalingState>): void {
  const before = group.desired;
  group.desired = desired;
  const cause = `At ${written(ctx.now)} ${why} changing the desired capacity from ${before} to ${desired}.`;
  if (before !== desired)
    ctx.emit('DesiredCapacityChanged', { group: group.name, from: before, to: desired, cause });
  reconcile(group, cause, ctx);
}

/** Launches or terminates until there are as many instances as desired. */
export function reconcile(group: Group, cause: string, ctx: Ctx<AutoScalingState>): void {
  const surplus = present(group).length + group.launching - group.desired;
  if (surplus < 0) launch(group, -surplus, cause, ctx);
  else if (surplus > 0) scaleIn(group, surplus, cause, ctx);
}

function launch(group: Group, count: number, cause: string, ctx: Ctx<AutoScalingState>): void {
  if (group.suspended.has('Launch')) return;
  group.launching += count;
  const Tags = Object.fromEntries(
    [...group.tags].filter(([, { propagate }]) => propagate).map(([key, { value }]) => [key, value]),
  );
  const input = {
    GroupName: group.name,
    LaunchTemplate: group.launchTemplate,
    Count: count,
    Zones: [...group.zones],
    Tags,
  };
  ctx.request({ service: 'ec2', operation: 'LaunchForGroup', input }, { group: group.name, count, cause });
}

function scaleIn(group: Group, count: number, cause: string, ctx: Ctx<AutoScalingState>): void {
  if (group.suspended.has('Terminate')) return;
  const chosen = candidates(group).slice(0, count);
  if (chosen.length < count)
    addActivity(
      group,
      {
        description:
          'Could not scale to desired capacity because all remaining instances are protected from scale-in.',
        cause,
        status: 'Failed',
      },
      ctx,
    );
  terminate(group, chosen, cause, ctx);
}

/** Unprotected instances in the order the termination policy takes them; the default takes the oldest first. */
function candidates(group: Group): GroupInstance[] {
  const unprotected = present(group).filter((instance) => !instance.protected);
  return group.terminationPolicies[0] === 'NewestInstance' ? unprotected.reverse() : unprotected;
}

export function terminate(
  group: Group,
  instances: readonly GroupInstance[],
  cause: string,
  ctx: Ctx<AutoScalingState>,
): void {
  if (instances.length === 0) return;
  for (const instance of instances) {
    instance.state = 'Terminating';
    const description = `Terminating EC2 instance: ${instance.id}`;
    addActivity(group, { description, cause, status: 'InProgress', instanceId: instance.id }, ctx);
  }
  const input = { InstanceIds: instances.map(({ id }) => id) };
  ctx.request({ service: 'ec2', operation: 'TerminateForGroup', input }, null);
}

/** A launch failed: the group tries again later. */
export const retryLater = (group: Group, ctx: Ctx<AutoScalingState>): void =>
  ctx.setTimer(retryTimer(group.name), ctx.now + RETRY_MS, group.name);
