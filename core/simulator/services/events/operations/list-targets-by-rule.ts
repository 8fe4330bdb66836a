import type { Operation } from '../../../engine/contract';
import type {
  ListTargetsByRuleRequest,
  ListTargetsByRuleResponse,
} from '../../../shapes/generated/events.types';
import { locateByBus } from '../names';
import { page } from '../paging';
import { ruleAt, ruleGuard } from '../rules/rule';
import type { EventsState } from '../state';

/** Lists the targets of a rule in the order they were added. */
export const listTargetsByRule: Operation<EventsState, ListTargetsByRuleRequest, ListTargetsByRuleResponse> =
  {
    locate: locateByBus,
    guard: ({ Rule, EventBusName }, ctx) => ruleGuard(ctx, { name: Rule, bus: EventBusName }),
    run(input, ctx) {
      const { rule } = ruleAt(ctx, { name: input.Rule, bus: input.EventBusName });
      const { items, ...token } = page([...rule.targets.values()], ({ Id }) => Id, input);
      return { Targets: items, ...token };
    },
  };
