import { limit } from '../../../facts/limits';
import { SECOND_MS } from '../../../kernel/time';
import type { Ctx, Outcome } from '../../engine/contract';
import { announceTo } from './fan-out';
import { inUse } from './refusals';
import type { KinesisState, Subscription } from './state';

const TIMER = 'subscription/';
const ENDED: Outcome = { ok: true, output: {} };

/** Registers a held `SubscribeToShard`: it ends by itself after five minutes. */
export function openSubscription(ctx: Ctx<KinesisState>, subscription: Subscription): void {
  ctx.state.subscriptions.set(ctx.seq, subscription);
  const lifetimeMs = limit(ctx.limits, 'kds.efo.subscription.duration') * SECOND_MS;
  ctx.setTimer(`${TIMER}${ctx.seq}`, ctx.now + lifetimeMs, { subscription: ctx.seq });
  ctx.emit('SubscriptionStarted', {
    subscription: ctx.seq,
    stream: subscription.stream,
    consumerArn: subscription.consumerArn,
  });
}

/** Ends a subscription; its command is answered, unless its caller has hung up. */
export function endSubscription(ctx: Ctx<KinesisState>, seq: number, outcome: Outcome | undefined): void {
  const subscription = ctx.state.subscriptions.get(seq);
  if (!subscription) return;
  ctx.state.subscriptions.delete(seq);
  ctx.clearTimer(`${TIMER}${seq}`);
  ctx.emit('SubscriptionEnded', { subscription: seq, stream: subscription.stream });
  if (outcome) ctx.complete(seq, outcome);
}

export const expireSubscription = (ctx: Ctx<KinesisState>, seq: number): void =>
  endSubscription(ctx, seq, ENDED);

/** Ends the subscriptions of a consumer or a stream that is gone. */
export function closeSubscriptions(
  ctx: Ctx<KinesisState>,
  isMeant: (subscription: Subscription) => boolean,
): void {
  for (const [seq, subscription] of ctx.state.subscriptions)
    if (isMeant(subscription)) endSubscription(ctx, seq, ENDED);
}

/** A second call for the same consumer and shard takes over, though not within five seconds. */
export function takeOver(ctx: Ctx<KinesisState>, consumerArn: string, shard: number): void {
  for (const [seq, subscription] of ctx.state.subscriptions) {
    if (subscription.consumerArn !== consumerArn || subscription.shard !== shard) continue;
    const intervalMs = limit(ctx.limits, 'kds.efo.resubscribe.interval') * SECOND_MS;
    const refusal = inUse(`Another active subscription exists for this consumer: ${consumerArn}`);
    if (ctx.now - subscription.startedAt < intervalMs) throw refusal;
    endSubscription(ctx, seq, { ok: false, error: refusal.error });
  }
}

/** More may be pushed to a subscription that had used up its throughput. */
export function resumeSubscription(ctx: Ctx<KinesisState>, seq: number): void {
  const subscription = ctx.state.subscriptions.get(seq);
  const shard = subscription && ctx.state.streams.get(subscription.stream)?.shards.get(subscription.shard);
  if (shard) announceTo(ctx, seq, subscription, shard);
}
