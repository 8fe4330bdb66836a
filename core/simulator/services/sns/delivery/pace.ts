import { SECOND_MS } from '../../../../kernel/time';
import type { Ctx } from '../../../engine/contract';
import type { Delivery, SnsState, Subscription } from '../state';
import { effectivePolicy } from './delivery-policy';
import { insertRetry } from './group-order';
import { armRetries } from './settle';

/**
 * Puts an attempt off to the next second when the subscription's throttle is used up. True when it waits. Source:
 * https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html
 */
export function waitForThrottle(subscription: Subscription, delivery: Delivery, ctx: Ctx<SnsState>): boolean {
  const topic = ctx.state.topics.get(delivery.message.topic);
  const { receivesPerSecondMax } = effectivePolicy(
    topic?.attributes.DeliveryPolicy,
    subscription.attributes.DeliveryPolicy,
    ctx.limits,
  );
  if (receivesPerSecondMax === undefined) return false;
  const second = ctx.now - (ctx.now % SECOND_MS);
  const attempts = subscription.pace.second === second ? subscription.pace.attempts : 0;
  if (attempts < receivesPerSecondMax) {
    subscription.pace = { second, attempts: attempts + 1 };
    return false;
  }
  insertRetry(subscription, { due: second + SECOND_MS, delivery });
  armRetries(subscription, ctx);
  return true;
}
