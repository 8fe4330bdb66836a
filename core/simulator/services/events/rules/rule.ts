import { passRoleGuard } from '../../../access/roles';
import type { Guard } from '../../../engine/contract';
import type { Rule as RuleOutput } from '../../../shapes/generated/events.types';
import { busAt } from '../buses/bus';
import { given } from '../given';
import { busNameOf, ruleArn } from '../names';
import { ruleIsManaged, ruleNotFound } from '../refusals';
import type { EventBus, EventsCtx, Rule } from '../state';

export interface RuleAddress {
  readonly name: string;
  readonly bus: string | undefined;
}

/** The bus and rule of an address. Refuses what does not exist. */
export function ruleAt(ctx: EventsCtx, { name, bus: busName }: RuleAddress): { bus: EventBus; rule: Rule } {
  const bus = busAt(ctx, busName);
  const rule = bus.rules.get(name);
  if (!rule) throw ruleNotFound(name, bus.name);
  return { bus, rule };
}

/** What a caller must be allowed on a rule; rules of another account's bus are shared by the bus's policy. */
export function ruleGuard(ctx: EventsCtx, { name, bus }: RuleAddress): Guard {
  const busName = busNameOf(bus);
  const policy = ctx.state.buses.get(busName)?.policy;
  return { arn: ruleArn(ctx, busName, name), owner: ctx.account, ...(policy !== undefined && { policy }) };
}

/** Handing roles to EventBridge takes the permission to pass each of them. */
export const passRoleGuards = (roles: readonly (string | undefined)[]): Guard[] =>
  [...new Set(roles)].flatMap((role) =>
    role === undefined ? [] : [passRoleGuard(role, 'events.amazonaws.com')],
  );

/** Rules that a service made are changed by force only. */
export function refuseManaged(rule: Rule, force: boolean | undefined): void {
  if (rule.managedBy !== undefined && force !== true) throw ruleIsManaged(rule.name);
}

export const isEnabled = (rule: Rule): boolean => rule.state !== 'DISABLED';

/** A rule as lists and descriptions show it. */
export const ruleOutput = (rule: Rule, bus: EventBus): RuleOutput =>
  given({
    Name: rule.name,
    Arn: rule.arn,
    EventPattern: rule.eventPattern,
    State: rule.state,
    Description: rule.description,
    ScheduleExpression: rule.scheduleExpression,
    RoleArn: rule.roleArn,
    ManagedBy: rule.managedBy,
    EventBusName: bus.name,
  });
