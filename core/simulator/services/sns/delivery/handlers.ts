import type { Ctx, Outcome } from '../../../engine/contract';
import type { SnsState } from '../state';
import { deliver } from './deliver';
import { takeDue } from './group-order';
import { armRetries, failureOf, settleDelivery, settleRedrive } from './settle';
import type { DeliveryToken } from './to-queue';

/** The reply of the service that a delivery went to. */
export function onReply(token: unknown, outcome: Outcome, ctx: Ctx<SnsState>): void {
  const reply = token as DeliveryToken;
  if (reply.kind === 'delivery') settleDelivery(reply.delivery, failureOf(outcome), ctx);
  else if (reply.kind === 'redrive') settleRedrive(reply.delivery, failureOf(outcome), ctx);
}

/** Retries of a subscription are due. */
export function retryDue(subscriptionArn: string, ctx: Ctx<SnsState>): void {
  const subscription = ctx.state.subscriptions.get(subscriptionArn);
  if (!subscription) return;
  const due = takeDue(subscription, ctx.now);
  const first = subscription.retries[0];
  // Messages that wait for the one before them in their group are moved by its reply.
  if (first && first.due > ctx.now) armRetries(subscription, ctx);
  for (const delivery of due) deliver(delivery, ctx);
}
