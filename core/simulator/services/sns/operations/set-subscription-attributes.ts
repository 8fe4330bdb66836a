import type { Ctx, Operation } from '../../../engine/contract';
import type { SetSubscriptionAttributesInput } from '../../../shapes/generated/sns.types';
import { placeOfSubscription } from '../arns';
import { invalidParameter, notFound } from '../refusals';
import type { SnsState, Subscription } from '../state';
import { guardSubscription, subscriptionOf } from '../subscriptions/find-subscription';
import { replay } from '../subscriptions/replay';
import {
  attributeFault,
  checkFilterQuota,
  normalised,
  SUBSCRIPTION_ATTRIBUTES,
} from '../subscriptions/subscription-attributes';

export const setSubscriptionAttributes: Operation<SnsState, SetSubscriptionAttributesInput, object> = {
  locate: placeOfSubscription,
  guard: guardSubscription,
  run({ SubscriptionArn, AttributeName, AttributeValue = '' }, ctx) {
    const subscription = subscriptionOf(ctx, SubscriptionArn);
    if (!SUBSCRIPTION_ATTRIBUTES.has(AttributeName)) throw invalidParameter('AttributeName');
    set(subscription, AttributeName, normalised(AttributeName, AttributeValue), ctx);
    return {};
  },
};

function set(subscription: Subscription, name: string, value: string, ctx: Ctx<SnsState>): void {
  const topic = ctx.state.topics.get(subscription.topic);
  if (!topic) throw notFound('Subscription');
  const { protocol } = subscription;
  const attributes = { ...subscription.attributes, [name]: value };
  const fault = attributeFault(name, { topic, protocol, attributes }, ctx);
  if (fault !== undefined) throw invalidParameter(fault);
  if (name === 'FilterPolicy' && value !== '') checkFilterQuota(topic, subscription.arn, ctx);
  ctx.meter('SNS-Requests', 1);
  if (value === '') delete subscription.attributes[name];
  else subscription.attributes[name] = value;
  if (name === 'ReplayPolicy' && value !== '') replay(topic, subscription, ctx);
}
