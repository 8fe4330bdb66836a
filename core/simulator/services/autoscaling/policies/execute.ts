import type { Ctx } from '../../../engine/contract';
import { bounded, setDesired } from '../capacity';
import { inService, present } from '../groups';
import type { AutoScalingState, Group, Policy } from '../state';
import { adjusted, stepFor } from './adjust';
import { isScaleIn, trackedCapacity } from './tracking';

const MS_PER_SEC = 1_000;

/** What set a policy off: an alarm with its newest value, or a user. */
export interface Trigger {
  readonly alarmName?: string;
  readonly value?: number | undefined;
  readonly threshold?: number | undefined;
  readonly honorCooldown: boolean;
}

/** Does what a policy says. */
export function executePolicy(
  group: Group,
  policy: Policy,
  trigger: Trigger,
  ctx: Ctx<AutoScalingState>,
): void {
  if (policy.definition.Enabled === false) return;
  const wanted = capacityFor(group, policy, trigger, ctx.now);
  if (wanted === undefined) return;
  const desired = bounded(wanted, group);
  if (desired === group.desired) return;
  if (policy.definition.PolicyType === 'SimpleScaling') startCooldown(group, policy, ctx.now);
  setDesired(group, desired, reasonOf(policy, trigger), ctx);
}

function reasonOf({ name }: Policy, { alarmName }: Trigger): string {
  return alarmName === undefined
    ? `a user request executed policy ${name}`
    : `a monitor alarm ${alarmName} in state ALARM triggered policy ${name}`;
}

export const isCoolingDown = ({ cooldownUntil }: Group, now: number): boolean => now < cooldownUntil;

function startCooldown(group: Group, { definition }: Policy, now: number): void {
  group.cooldownUntil = now + (definition.Cooldown ?? group.cooldownSec) * MS_PER_SEC;
}

function capacityFor(group: Group, policy: Policy, trigger: Trigger, now: number): number | undefined {
  const { definition } = policy;
  switch (definition.PolicyType) {
    case 'TargetTrackingScaling':
      return tracked(group, policy, trigger, now);
    case 'StepScaling': {
      const difference = (trigger.value ?? 0) - (trigger.threshold ?? 0);
      const step = stepFor(definition.StepAdjustments ?? [], difference);
      return step && adjusted(group.desired, definition, step.ScalingAdjustment);
    }
    default:
      if (trigger.honorCooldown && isCoolingDown(group, now)) return undefined;
      return adjusted(group.desired, definition, definition.ScalingAdjustment ?? 0);
  }
}

/**
 * Scaling out never lowers the capacity and scaling in never raises it; while instances start or warm up, nothing
 * is scaled in.
 */
function tracked(group: Group, { definition }: Policy, trigger: Trigger, now: number): number | undefined {
  const { alarmName = '', value } = trigger;
  const target = definition.TargetTrackingConfiguration?.TargetValue;
  if (value === undefined || target === undefined) return undefined;
  const capacity = trackedCapacity(inService(group).length, value, target);
  if (!isScaleIn(alarmName)) return Math.max(capacity, group.desired);
  const settled = present(group).every(({ state, warmUntil }) => state === 'InService' && warmUntil <= now);
  return settled ? Math.min(capacity, group.desired) : undefined;
}
