import type { Operation } from '../../../engine/contract';
import type {
  GetSubscriptionAttributesInput,
  GetSubscriptionAttributesResponse,
} from '../../../shapes/generated/sns.types';
import { placeOfSubscription } from '../arns';
import { notFound } from '../refusals';
import type { SnsState } from '../state';
import { guardSubscription, subscriptionOf } from '../subscriptions/find-subscription';
import { describeSubscription } from '../subscriptions/subscription-attributes';

export const getSubscriptionAttributes: Operation<
  SnsState,
  GetSubscriptionAttributesInput,
  GetSubscriptionAttributesResponse
> = {
  locate: placeOfSubscription,
  guard: guardSubscription,
  run({ SubscriptionArn }, ctx) {
    const subscription = subscriptionOf(ctx, SubscriptionArn);
    const topic = ctx.state.topics.get(subscription.topic);
    if (!topic) throw notFound('Subscription');
    ctx.meter('SNS-Requests', 1);
    return { Attributes: describeSubscription(subscription, topic, ctx) };
  },
};
