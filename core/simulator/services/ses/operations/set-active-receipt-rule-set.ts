import type { Operation } from '../../../engine/contract';
import type { SetActiveReceiptRuleSetRequest } from '../../../shapes/generated/ses.types';
import { ruleSetOf } from '../receiving/rule-sets';
import type { SesState } from '../state';

/** Without a name, no rule set is active any more. */
export const setActiveReceiptRuleSet: Operation<SesState, SetActiveReceiptRuleSetRequest, object> = {
  run({ RuleSetName }, ctx) {
    if (RuleSetName !== undefined) ruleSetOf(ctx, RuleSetName);
    ctx.state.account.activeRuleSet = RuleSetName;
    return {};
  },
};
