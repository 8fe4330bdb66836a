import type { Operation } from '../../../engine/contract';
import type { EnableRuleRequest } from '../../../shapes/generated/events.types';
import { locateByBus } from '../names';
import { ruleGuard } from '../rules/rule';
import { setState } from '../rules/set-state';
import type { EventsState } from '../state';

/** Lets a rule match and fire again. */
export const enableRule: Operation<EventsState, EnableRuleRequest, object> = {
  locate: locateByBus,
  guard: ({ Name, EventBusName }, ctx) => ruleGuard(ctx, { name: Name, bus: EventBusName }),
  run({ Name, EventBusName }, ctx) {
    setState(ctx, { name: Name, bus: EventBusName }, 'ENABLED');
    return {};
  },
};
