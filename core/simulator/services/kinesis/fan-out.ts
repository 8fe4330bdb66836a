import type { Ctx } from '../../engine/contract';
import { nextIndex } from './records';
import type { KinesisState, Shard, Stream, Subscription } from './state';

/**
 * Tells the holders of subscriptions to a shard that there is something to take. The host, or the service that
 * subscribed, then asks for it with `TakeSubscriptionEvent`; until it does, it is told once.
 */
export function announce(ctx: Ctx<KinesisState>, stream: Stream, shard: Shard): void {
  if (ctx.state.subscriptions.size === 0) return;
  for (const [seq, subscription] of ctx.state.subscriptions)
    if (subscription.stream === stream.name && subscription.shard === shard.index)
      announceTo(ctx, seq, subscription, shard);
}

/** Announces unless it has been, or nothing is there. */
export function announceTo(
  ctx: Ctx<KinesisState>,
  seq: number,
  subscription: Subscription,
  shard: Shard,
): void {
  const waiting = nextIndex(shard) > subscription.next || shard.closedAt !== undefined;
  if (subscription.announced || !waiting) return;
  subscription.announced = true;
  ctx.emit('SubscriptionEventReady', {
    subscription: seq,
    stream: subscription.stream,
    consumerArn: subscription.consumerArn,
    shard: shard.id,
  });
}
