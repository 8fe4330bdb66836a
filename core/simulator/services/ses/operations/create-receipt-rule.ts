import type { Operation } from '../../../engine/contract';
import type { CreateReceiptRuleRequest } from '../../../shapes/generated/ses.types';
import { addRule, ruleSetOf } from '../receiving/rule-sets';
import type { SesState } from '../state';

export const createReceiptRule: Operation<SesState, CreateReceiptRuleRequest, object> = {
  run({ RuleSetName, Rule, After }, ctx) {
    addRule(ruleSetOf(ctx, RuleSetName), Rule, After);
    return {};
  },
};
