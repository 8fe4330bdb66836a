import { limit } from '../../../../facts/limits';
import type { Target } from '../../../shapes/generated/events.types';
import { limitExceeded } from '../refusals';
import type { EventsCtx, Rule } from '../state';
import { checkTarget } from './check-target';

/** Adds targets to a rule, or replaces those of the same id. */
export function putTargets(ctx: EventsCtx, rule: Rule, targets: readonly Target[]): void {
  const ids = new Set([...rule.targets.keys(), ...targets.map(({ Id }) => Id)]);
  if (ids.size > limit(ctx.limits, 'eventbridge.targets.perRule.max')) throw limitExceeded();
  for (const target of targets) checkTarget(ctx, target);
  for (const target of targets) rule.targets.set(target.Id, frozen(withKeptRole(rule, target)));
}

/** A target without a role keeps the one that the same bus target had (API reference, PutTargets). */
function withKeptRole(rule: Rule, target: Target): Target {
  const before = rule.targets.get(target.Id);
  if (target.RoleArn !== undefined || before?.RoleArn === undefined || before.Arn !== target.Arn)
    return target;
  return target.Arn.includes(':event-bus/') ? { ...target, RoleArn: before.RoleArn } : target;
}

/** A copy that nothing changes any more, without the members that were not given. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(frozen)) as T;
  const given = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.freeze(Object.fromEntries(given.map(([name, member]) => [name, frozen(member)]))) as T;
}
