import type { Operation } from '../../../engine/contract';
import type { UnsubscribeInput } from '../../../shapes/generated/sns.types';
import { placeOfSubscription } from '../arns';
import type { SnsState } from '../state';
import { guardSubscription } from '../subscriptions/find-subscription';
import { removeSubscription } from '../subscriptions/remove';

/**
 * Unsubscribing what is not subscribed succeeds. Only where the confirmation was signed is a signature of the topic's
 * or the subscription's owner asked for.
 */
export const unsubscribe: Operation<SnsState, UnsubscribeInput, object> = {
  locate: placeOfSubscription,
  guard(input, ctx) {
    const subscription = ctx.state.subscriptions.get(input.SubscriptionArn);
    if (!subscription?.authenticated) return { arn: input.SubscriptionArn, owner: ctx.caller.account };
    return guardSubscription(input, ctx);
  },
  run({ SubscriptionArn }, ctx) {
    ctx.meter('SNS-Requests', 1);
    removeSubscription(SubscriptionArn, ctx);
    return {};
  },
};
