import type { Ctx, Guard } from '../../../engine/contract';
import { notFound } from '../refusals';
import type { SnsState, Subscription } from '../state';
import { topicGuard } from '../topics/find-topic';

/** The subscription of an ARN that `locate` has checked. Refuses with NotFound. */
export function subscriptionOf(ctx: Ctx<SnsState>, arn: string): Subscription {
  const subscription = ctx.state.subscriptions.get(arn);
  if (!subscription) throw notFound('Subscription');
  return subscription;
}

/** Guard of an operation on an existing subscription: it belongs to its topic, and to the account that subscribed. */
export function guardSubscription(
  { SubscriptionArn }: { SubscriptionArn: string },
  ctx: Ctx<SnsState>,
): Guard {
  const subscription = subscriptionOf(ctx, SubscriptionArn);
  const topic = ctx.state.topics.get(subscription.topic);
  const guard = topic ? topicGuard(topic, ctx) : { arn: SubscriptionArn };
  return ctx.caller.account === subscription.owner ? { ...guard, owner: subscription.owner } : guard;
}
