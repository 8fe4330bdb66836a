import type { Operation } from '../../../engine/contract';
import type { ListRulesRequest, ListRulesResponse } from '../../../shapes/generated/events.types';
import { busAt } from '../buses/bus';
import { locateByBus } from '../names';
import { named, page } from '../paging';
import { ruleOutput } from '../rules/rule';
import type { EventsState } from '../state';

/** Lists the rules of a bus by name. */
export const listRules: Operation<EventsState, ListRulesRequest, ListRulesResponse> = {
  locate: locateByBus,
  run(input, ctx) {
    const bus = busAt(ctx, input.EventBusName);
    const { items, ...token } = page(named(bus.rules, input.NamePrefix), ({ name }) => name, input);
    return { Rules: items.map((rule) => ruleOutput(rule, bus)), ...token };
  },
};
