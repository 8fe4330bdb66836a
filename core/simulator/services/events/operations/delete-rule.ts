import type { Operation } from '../../../engine/contract';
import type { DeleteRuleRequest } from '../../../shapes/generated/events.types';
import { busAt } from '../buses/bus';
import { DEFAULT_BUS, locateByBus } from '../names';
import { invalid } from '../refusals';
import { forgetFiring } from '../rules/firing';
import { refuseManaged, ruleGuard } from '../rules/rule';
import type { EventsState } from '../state';

/** Deletes a rule without targets; one that does not exist is deleted already. */
export const deleteRule: Operation<EventsState, DeleteRuleRequest, object> = {
  locate: locateByBus,
  guard: ({ Name, EventBusName }, ctx) => ruleGuard(ctx, { name: Name, bus: EventBusName }),
  run({ Name, EventBusName, Force }, ctx) {
    const bus = busAt(ctx, EventBusName);
    const rule = bus.rules.get(Name);
    if (!rule) return {};
    refuseManaged(rule, Force);
    if (rule.targets.size > 0) throw invalid("Rule can't be deleted since it has targets.");
    bus.rules.delete(Name);
    if (bus.name === DEFAULT_BUS) forgetFiring(ctx, Name);
    ctx.emit('RuleDeleted', { rule: Name, bus: bus.name });
    return {};
  },
};
