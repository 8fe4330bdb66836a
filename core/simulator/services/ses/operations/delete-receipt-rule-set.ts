import type { Operation } from '../../../engine/contract';
import type { DeleteReceiptRuleSetRequest } from '../../../shapes/generated/ses.types';
import { cannotDelete } from '../refusals';
import type { SesState } from '../state';

/** Deleting a rule set that is not there succeeds; the active one stays. */
export const deleteReceiptRuleSet: Operation<SesState, DeleteReceiptRuleSetRequest, object> = {
  run({ RuleSetName }, { state }) {
    if (state.account.activeRuleSet === RuleSetName) throw cannotDelete(RuleSetName);
    state.ruleSets.delete(RuleSetName);
    return {};
  },
};
