import type { Operation } from '../../../engine/contract';
import type {
  ConfirmSubscriptionInput,
  ConfirmSubscriptionResponse,
} from '../../../shapes/generated/sns.types';
import { placeOfTopic } from '../arns';
import { invalidToken } from '../refusals';
import type { SnsState } from '../state';
import { isTokenValid } from '../subscriptions/confirmation';
import { guardTopic, topicOf } from '../topics/find-topic';

/** Whoever holds the token may confirm; with a signature nobody else may unsubscribe later. */
export const confirmSubscription: Operation<SnsState, ConfirmSubscriptionInput, ConfirmSubscriptionResponse> =
  {
    locate: placeOfTopic,
    guard: (input, ctx) => ({ ...guardTopic(input, ctx), owner: ctx.caller.account }),
    run({ TopicArn, Token, AuthenticateOnUnsubscribe }, ctx) {
      const topic = topicOf(ctx, TopicArn);
      const subscription = [...topic.subscriptions]
        .map((arn) => ctx.state.subscriptions.get(arn))
        .find((candidate) => candidate?.token === Token);
      if (!subscription || !isTokenValid(subscription, ctx)) throw invalidToken();
      ctx.meter('SNS-Requests', 1);
      if (!subscription.confirmed) {
        subscription.confirmed = true;
        subscription.authenticated = AuthenticateOnUnsubscribe === 'true';
        ctx.emit('SubscriptionConfirmed', { subscriptionArn: subscription.arn });
      }
      return { SubscriptionArn: subscription.arn };
    },
  };
