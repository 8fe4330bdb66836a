import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type { PutRuleRequest, PutRuleResponse } from '../../../shapes/generated/events.types';
import { busAt } from '../buses/bus';
import { DEFAULT_BUS, locateByBus, ruleArn } from '../names';
import { checkPattern } from '../patterns';
import { invalid, limitExceeded, mustBeSpecified } from '../refusals';
import { planFiring } from '../rules/firing';
import { passRoleGuards, refuseManaged, ruleGuard } from '../rules/rule';
import { parseSchedule } from '../rules/schedule';
import type { EventBus, EventsCtx, EventsState, Rule } from '../state';
import { tagTable } from '../tags';

/** Makes a rule, or replaces all settings of one but its targets and tags. */
export const putRule: Operation<EventsState, PutRuleRequest, PutRuleResponse> = {
  locate: locateByBus,
  guard: ({ Name, EventBusName, RoleArn }, ctx) => [
    ruleGuard(ctx, { name: Name, bus: EventBusName }),
    ...passRoleGuards([RoleArn]),
  ],
  run(input, ctx) {
    const bus = busAt(ctx, input.EventBusName);
    checkTrigger(ctx, bus, input);
    const rule = bus.rules.get(input.Name) ?? newRule(ctx, bus, input);
    refuseManaged(rule, false);
    rule.eventPattern = input.EventPattern;
    rule.scheduleExpression = input.ScheduleExpression;
    rule.state = input.State ?? 'ENABLED';
    rule.description = input.Description;
    rule.roleArn = input.RoleArn;
    bus.rules.set(rule.name, rule);
    if (bus.name === DEFAULT_BUS) planFiring(ctx, rule);
    ctx.emit('RulePut', { rule: rule.name, bus: bus.name, state: rule.state });
    return { RuleArn: rule.arn };
  },
};

function checkTrigger(ctx: EventsCtx, bus: EventBus, input: PutRuleRequest): void {
  // An empty text counts as none.
  const { EventPattern: pattern, ScheduleExpression: schedule } = input;
  if (!pattern && !schedule) throw mustBeSpecified('EventPattern or ScheduleExpression');
  if (schedule) checkSchedule(bus, schedule);
  if (pattern) checkPattern(pattern, ctx.limits);
}

function checkSchedule(bus: EventBus, schedule: string): void {
  if (bus.name !== DEFAULT_BUS)
    throw invalid('ScheduleExpression is supported only on the default event bus.');
  if (!parseSchedule(schedule)) throw invalid('Parameter ScheduleExpression is not valid.');
}

function newRule(ctx: EventsCtx, bus: EventBus, input: PutRuleRequest): Rule {
  if (bus.rules.size >= limit(ctx.limits, 'eventbridge.rules.perBus.max')) throw limitExceeded();
  return {
    name: input.Name,
    arn: ruleArn(ctx, bus.name, input.Name),
    createdBy: ctx.caller.account,
    managedBy: undefined,
    archive: undefined,
    eventPattern: undefined,
    scheduleExpression: undefined,
    state: 'ENABLED',
    description: undefined,
    roleArn: undefined,
    tags: tagTable(input.Tags),
    targets: new Map(),
  };
}
