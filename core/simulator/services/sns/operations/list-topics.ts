import type { Operation } from '../../../engine/contract';
import type { ListTopicsInput, ListTopicsResponse } from '../../../shapes/generated/sns.types';
import { pageOf } from '../paging';
import type { SnsState } from '../state';

export const listTopics: Operation<SnsState, ListTopicsInput, ListTopicsResponse> = {
  run({ NextToken: token }, ctx) {
    const { items, NextToken } = pageOf([...ctx.state.topics.values()], token, ctx);
    ctx.meter('SNS-Requests', 1);
    return { Topics: items.map(({ arn }) => ({ TopicArn: arn })), NextToken };
  },
};
