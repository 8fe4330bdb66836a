import type { Operation } from '../../../engine/contract';
import type { DescribeRuleRequest, DescribeRuleResponse } from '../../../shapes/generated/events.types';
import { locateByBus } from '../names';
import { ruleAt, ruleGuard, ruleOutput } from '../rules/rule';
import type { EventsState } from '../state';

/** Tells of a rule. */
export const describeRule: Operation<EventsState, DescribeRuleRequest, DescribeRuleResponse> = {
  locate: locateByBus,
  guard: ({ Name, EventBusName }, ctx) => ruleGuard(ctx, { name: Name, bus: EventBusName }),
  run({ Name, EventBusName }, ctx) {
    const { bus, rule } = ruleAt(ctx, { name: Name, bus: EventBusName });
    return { ...ruleOutput(rule, bus), CreatedBy: rule.createdBy };
  },
};
