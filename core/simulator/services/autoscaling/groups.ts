import type { Ctx, Guard } from '../../engine/contract';
import { groupArn } from './arns';
import { validation } from './refusals';
import type { AutoScalingState, Group, GroupInstance } from './state';

/** Refuses the name of a group that is not there. */
export function groupNamed(name: string, { state }: Ctx<AutoScalingState>): Group {
  const group = state.groups.get(name);
  if (!group) throw validation(`AutoScalingGroup name not found - AutoScalingGroup '${name}' not found`);
  return group;
}

/** What a caller must be allowed on a group, also on one that is not there. */
export const groupGuard = (name: string, ctx: Ctx<AutoScalingState>): Guard => ({
  arn: ctx.state.groups.get(name)?.arn ?? groupArn(ctx, '*', name),
});

export const inService = ({ instances }: Group): GroupInstance[] =>
  [...instances.values()].filter(({ state }) => state === 'InService');

/** Instances that count against the desired capacity. */
export const present = ({ instances }: Group): GroupInstance[] =>
  [...instances.values()].filter(({ state }) => state !== 'Terminating');

/** Seconds that a new instance of the group takes until it is fully at work. */
export const warmupSecOf = ({ warmupSec, cooldownSec }: Group): number => warmupSec ?? cooldownSec;

/** The group that an instance belongs to. */
export function groupOfInstance(id: string, { state }: Ctx<AutoScalingState>): Group {
  const found = [...state.groups.values()].find(({ instances }) => instances.has(id));
  if (!found) throw validation(`Instance Id not found - No managed instance found for instance ID: ${id}`);
  return found;
}
