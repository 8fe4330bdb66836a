import type { Ctx } from '../../../engine/contract';
import type { SnsState } from '../state';

/** Takes a subscription away, with all deliveries that wait for it. Nothing happens when there is none. */
export function removeSubscription(arn: string, ctx: Ctx<SnsState>): void {
  const subscription = ctx.state.subscriptions.get(arn);
  if (!subscription) return;
  ctx.state.subscriptions.delete(arn);
  ctx.clearTimer(`retry/${arn}`);
  const topic = ctx.state.topics.get(subscription.topic);
  if (topic?.subscriptions.delete(arn)) topic.subscriptionsDeleted += 1;
  if (subscription.owner !== ctx.account)
    ctx.stateIn({ account: subscription.owner, region: ctx.region })?.elsewhere.delete(arn);
  ctx.emit('SubscriptionDeleted', { subscriptionArn: arn });
}
