import type { Operation } from '../../../engine/contract';
import { copyPlain } from '../../../engine/plain';
import type { CloneReceiptRuleSetRequest } from '../../../shapes/generated/ses.types';
import { addRuleSet, ruleSetOf } from '../receiving/rule-sets';
import type { SesState } from '../state';

export const cloneReceiptRuleSet: Operation<SesState, CloneReceiptRuleSetRequest, object> = {
  run({ RuleSetName, OriginalRuleSetName }, ctx) {
    const { rules } = ruleSetOf(ctx, OriginalRuleSetName);
    addRuleSet(RuleSetName, copyPlain(rules), ctx);
    return {};
  },
};
