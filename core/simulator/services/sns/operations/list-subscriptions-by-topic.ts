import type { Operation } from '../../../engine/contract';
import type {
  ListSubscriptionsByTopicInput,
  ListSubscriptionsByTopicResponse,
} from '../../../shapes/generated/sns.types';
import { placeOfTopic } from '../arns';
import { pageOf } from '../paging';
import type { SnsState } from '../state';
import { listed } from '../subscriptions/list';
import { guardTopic, topicOf } from '../topics/find-topic';

export const listSubscriptionsByTopic: Operation<
  SnsState,
  ListSubscriptionsByTopicInput,
  ListSubscriptionsByTopicResponse
> = {
  locate: placeOfTopic,
  guard: guardTopic,
  run({ TopicArn, NextToken: token }, ctx) {
    const topic = topicOf(ctx, TopicArn);
    const { items, NextToken } = pageOf([...topic.subscriptions], token, ctx);
    ctx.meter('SNS-Requests', 1);
    const Subscriptions = items.flatMap((arn) => {
      const subscription = ctx.state.subscriptions.get(arn);
      return subscription ? [listed(subscription, topic.arn)] : [];
    });
    return { Subscriptions, NextToken };
  },
};
