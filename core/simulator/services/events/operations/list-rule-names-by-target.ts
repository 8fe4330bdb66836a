import type { Operation } from '../../../engine/contract';
import type {
  ListRuleNamesByTargetRequest,
  ListRuleNamesByTargetResponse,
} from '../../../shapes/generated/events.types';
import { busAt } from '../buses/bus';
import { locateByBus } from '../names';
import { named, page } from '../paging';
import type { EventsState, Rule } from '../state';

/** Lists the rules of a bus that send to a target. */
export const listRuleNamesByTarget: Operation<
  EventsState,
  ListRuleNamesByTargetRequest,
  ListRuleNamesByTargetResponse
> = {
  locate: locateByBus,
  run(input, ctx) {
    const { rules } = busAt(ctx, input.EventBusName);
    const sending = named(rules, undefined).filter((rule) => sendsTo(rule, input.TargetArn));
    const { items, ...token } = page(sending, ({ name }) => name, input);
    return { RuleNames: items.map(({ name }) => name), ...token };
  },
};

const sendsTo = ({ targets }: Rule, arn: string): boolean =>
  [...targets.values()].some(({ Arn }) => Arn === arn);
