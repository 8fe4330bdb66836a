import type { Operation } from '../../../engine/contract';
import type { DeleteReceiptRuleRequest } from '../../../shapes/generated/ses.types';
import { removeRule, ruleSetOf } from '../receiving/rule-sets';
import type { SesState } from '../state';

export const deleteReceiptRule: Operation<SesState, DeleteReceiptRuleRequest, object> = {
  run({ RuleSetName, RuleName }, ctx) {
    removeRule(ruleSetOf(ctx, RuleSetName), RuleName);
    return {};
  },
};
