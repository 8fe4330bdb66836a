import type { Operation } from '../../../engine/contract';
import type { DisableRuleRequest } from '../../../shapes/generated/events.types';
import { locateByBus } from '../names';
import { ruleGuard } from '../rules/rule';
import { setState } from '../rules/set-state';
import type { EventsState } from '../state';

/** Keeps a rule from matching and firing. */
export const disableRule: Operation<EventsState, DisableRuleRequest, object> = {
  locate: locateByBus,
  guard: ({ Name, EventBusName }, ctx) => ruleGuard(ctx, { name: Name, bus: EventBusName }),
  run({ Name, EventBusName }, ctx) {
    setState(ctx, { name: Name, bus: EventBusName }, 'DISABLED');
    return {};
  },
};
