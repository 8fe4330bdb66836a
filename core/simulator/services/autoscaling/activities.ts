import type { Ctx } from '../../engine/contract';
import type { Activity, AutoScalingState, Group } from './state';

/** Activities kept of a group, the oldest go first. AWS keeps them for six weeks. */
const ACTIVITIES_MAX = 200;

type NewActivity = Pick<Activity, 'description' | 'cause' | 'status'> & {
  readonly instanceId?: string;
  readonly message?: string;
};

export function addActivity(group: Group, activity: NewActivity, ctx: Ctx<AutoScalingState>): Activity {
  const done = activity.status !== 'InProgress';
  const made = { ...activity, id: ctx.uuid(), startedAt: ctx.now, ...(done && { endedAt: ctx.now }) };
  group.activities.push(made);
  if (group.activities.length > ACTIVITIES_MAX) group.activities.shift();
  return made;
}

/** Ends the activity in progress that is about an instance. */
export function endActivity(group: Group, instanceId: string, now: number): void {
  const found = group.activities.findLast(
    (one) => one.instanceId === instanceId && one.status === 'InProgress',
  );
  if (!found) return;
  found.status = 'Successful';
  found.endedAt = now;
}

/** `2026-01-01T00:00:00Z`, as causes are written. */
export const written = (now: number): string => `${new Date(now).toISOString().slice(0, 19)}Z`;
