import type { Ctx } from '../../../engine/contract';
import type { Subscription as ListedSubscription } from '../../../shapes/generated/sns.types';
import { snsArn } from '../arns';
import type { SnsState, Subscription } from '../state';

/** A subscription as lists show it: its ARN only once it is confirmed. */
export const listed = (subscription: Subscription, topicArn: string): ListedSubscription => ({
  SubscriptionArn: subscription.confirmed ? subscription.arn : 'PendingConfirmation',
  Owner: subscription.owner,
  Protocol: subscription.protocol,
  Endpoint: subscription.endpoint,
  TopicArn: topicArn,
});

/** All subscriptions that this account owns, also those to topics of other accounts. */
export function ownSubscriptions(ctx: Ctx<SnsState>): readonly Subscription[] {
  const here = [...ctx.state.subscriptions.values()].filter(({ owner }) => owner === ctx.account);
  const elsewhere = [...ctx.state.elsewhere].flatMap((arn) => {
    const { account, region } = snsArn(arn, 'SubscriptionArn', ctx.region);
    return ctx.stateIn({ account, region })?.subscriptions.get(arn) ?? [];
  });
  return [...here, ...elsewhere];
}

/** ARN of the topic that a subscription's ARN begins with. */
export const topicArnOf = ({ arn }: Subscription): string => arn.slice(0, arn.lastIndexOf(':'));
