import type { Operation } from '../../../engine/contract';
import type { CreateReceiptRuleSetRequest } from '../../../shapes/generated/ses.types';
import { addRuleSet } from '../receiving/rule-sets';
import type { SesState } from '../state';

export const createReceiptRuleSet: Operation<SesState, CreateReceiptRuleSetRequest, object> = {
  run({ RuleSetName }, ctx) {
    addRuleSet(RuleSetName, [], ctx);
    return {};
  },
};
