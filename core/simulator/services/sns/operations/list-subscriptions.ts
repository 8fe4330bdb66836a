import type { Operation } from '../../../engine/contract';
import type { ListSubscriptionsInput, ListSubscriptionsResponse } from '../../../shapes/generated/sns.types';
import { pageOf } from '../paging';
import type { SnsState } from '../state';
import { listed, ownSubscriptions, topicArnOf } from '../subscriptions/list';

export const listSubscriptions: Operation<SnsState, ListSubscriptionsInput, ListSubscriptionsResponse> = {
  run({ NextToken: token }, ctx) {
    const { items, NextToken } = pageOf(ownSubscriptions(ctx), token, ctx);
    ctx.meter('SNS-Requests', 1);
    return { Subscriptions: items.map((item) => listed(item, topicArnOf(item))), NextToken };
  },
};
