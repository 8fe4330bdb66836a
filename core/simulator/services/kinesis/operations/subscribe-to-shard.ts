import type { Ctx, Operation } from '../../../engine/contract';
import { fullBucket } from '../../../rates/token-bucket';
import type { SubscribeToShardInput } from '../../../shapes/generated/kinesis.types';
import { consumerAt, placeIn } from '../addressing';
import { announceTo } from '../fan-out';
import { positionOf } from '../position';
import { inUse, notFound, shardDoesNotExist } from '../refusals';
import { shardIdOf, shardIndexOf } from '../shard-id';
import type { Consumer, KinesisState, Stream, Subscription } from '../state';
import { openSubscription, takeOver } from '../subscriptions';

/**
 * Stays pending while the subscription lasts, for five minutes. Whenever records wait, `SubscriptionEventReady`
 * tells so, and `TakeSubscriptionEvent` hands over the next event of the stream: a host can send it on as it comes.
 */
export const subscribeToShard: Operation<KinesisState, SubscribeToShardInput> = {
  locate: ({ ConsumerARN }, command) => placeIn(ConsumerARN, command),
  guard(input, ctx) {
    const { consumer } = addressed(input, ctx);
    return { arn: consumer.arn, ...(consumer.policy !== undefined && { policy: consumer.policy }) };
  },
  run(input, ctx) {
    const { stream, consumer } = addressed(input, ctx);
    if (consumer.status !== 'ACTIVE')
      throw inUse(`Consumer ${consumer.name} is not ACTIVE, instead in state ${consumer.status}`);
    const index = shardIndexOf(input.ShardId) ?? -1;
    const shard = stream.shards.get(index);
    if (!shard) throw shardDoesNotExist(shardIdOf(index), stream.name, ctx.account);
    const { StartingPosition: start } = input;
    const next = positionOf(ctx, stream, shard, {
      type: start.Type,
      sequenceNumber: start.SequenceNumber,
      timestamp: start.Timestamp,
      operation: 'SubscribeToShard',
    });
    takeOver(ctx, consumer.arn, index);
    const subscription: Subscription = {
      stream: stream.name,
      consumerArn: consumer.arn,
      shard: index,
      startedAt: ctx.now,
      next,
      announced: false,
      bucket: fullBucket(ctx.now),
    };
    openSubscription(ctx, subscription);
    announceTo(ctx, ctx.seq, subscription, shard);
    return ctx.hold();
  },
};

function addressed(
  { ConsumerARN }: SubscribeToShardInput,
  ctx: Ctx<KinesisState>,
): { readonly stream: Stream; readonly consumer: Consumer } {
  const found = consumerAt(ConsumerARN, ctx.state);
  if (!found) throw notFound(`Consumer ${ConsumerARN} under account ${ctx.account} not found.`);
  return found;
}
