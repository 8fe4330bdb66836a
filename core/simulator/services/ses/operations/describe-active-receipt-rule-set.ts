import type { Operation } from '../../../engine/contract';
import type { DescribeActiveReceiptRuleSetResponse } from '../../../shapes/generated/ses.types';
import { metadataOf, ruleSetOf } from '../receiving/rule-sets';
import type { SesState } from '../state';

export const describeActiveReceiptRuleSet: Operation<SesState, object, DescribeActiveReceiptRuleSetResponse> =
  {
    run(_input, ctx) {
      const { activeRuleSet } = ctx.state.account;
      if (activeRuleSet === undefined) return {};
      const set = ruleSetOf(ctx, activeRuleSet);
      return { Metadata: metadataOf(set), Rules: set.rules };
    },
  };
