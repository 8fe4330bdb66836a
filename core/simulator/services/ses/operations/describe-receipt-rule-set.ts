import type { Operation } from '../../../engine/contract';
import type {
  DescribeReceiptRuleSetRequest,
  DescribeReceiptRuleSetResponse,
} from '../../../shapes/generated/ses.types';
import { metadataOf, ruleSetOf } from '../receiving/rule-sets';
import type { SesState } from '../state';

export const describeReceiptRuleSet: Operation<
  SesState,
  DescribeReceiptRuleSetRequest,
  DescribeReceiptRuleSetResponse
> = {
  run({ RuleSetName }, ctx) {
    const set = ruleSetOf(ctx, RuleSetName);
    return { Metadata: metadataOf(set), Rules: set.rules };
  },
};
