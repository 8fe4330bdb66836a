import { limit } from '../../../../facts/limits';
import { SECOND_MS } from '../../../../kernel/time';
import type { Ctx, Operation } from '../../../engine/contract';
import { isOpen, spendAfterwards } from '../../../rates/token-bucket';
import type { Record as ApiRecord, ChildShard } from '../../../shapes/generated/kinesis.types';
import { announceTo } from '../fan-out';
import { childShards, isFinished } from '../lineage';
import { readPage, toApiRecords } from '../read';
import { nextIndex } from '../records';
import { notFound } from '../refusals';
import { secondsOf, sequenceNumber } from '../sequence-number';
import type { KinesisState, Shard, Stream, Subscription } from '../state';
import { expireSubscription } from '../subscriptions';

interface TakeInput {
  /** Number of the command that subscribed. */
  readonly Subscription: number;
}

interface TakeOutput {
  /** Absent when the subscription's throughput is used up: it is announced again when there is more. */
  readonly SubscribeToShardEvent?: {
    readonly Records: readonly ApiRecord[];
    readonly ContinuationSequenceNumber: string;
    readonly MillisBehindLatest: number;
    readonly ChildShards?: readonly ChildShard[];
  };
}

/** The next event of a held `SubscribeToShard`. At the end of a closed shard the subscription ends. */
export const takeSubscriptionEvent: Operation<KinesisState, TakeInput, TakeOutput> = {
  internal: true,
  run({ Subscription: seq }, ctx) {
    const subscription = ctx.state.subscriptions.get(seq);
    const stream = subscription && ctx.state.streams.get(subscription.stream);
    const shard = stream?.shards.get(subscription?.shard ?? -1);
    if (!subscription || !stream || !shard) throw notFound(`There is no subscription ${seq}.`);
    subscription.announced = false;
    const bytesPerSecond = limit(ctx.limits, 'kds.efo.throughput');
    if (!isOpen(subscription.bucket, bytesPerSecond, ctx.now)) {
      ctx.setTimer(`resume/${seq}`, ctx.now + SECOND_MS, { subscription: seq });
      return {};
    }
    const page = readPage(ctx, stream, shard, subscription.next, {
      records: limit(ctx.limits, 'kds.getRecords.records.max'),
      bytes: bytesPerSecond,
    });
    spendAfterwards(subscription.bucket, page.bytes, bytesPerSecond, ctx.now);
    subscription.next = page.to;
    note(ctx, stream, shard, page.bytes, page.to - page.from);
    const finished = isFinished(shard, page.to);
    if (finished) expireSubscription(ctx, seq);
    else announceTo(ctx, seq, subscription, shard);
    return {
      SubscribeToShardEvent: {
        Records: toApiRecords(shard, page),
        ContinuationSequenceNumber: continuation(shard, subscription, ctx),
        MillisBehindLatest: page.millisBehind,
        ...(finished && { ChildShards: childShards(stream, shard) }),
      },
    };
  },
};

function note(ctx: Ctx<KinesisState>, stream: Stream, shard: Shard, bytes: number, count: number): void {
  stream.counters.pushedBytes += bytes;
  stream.counters.pushedRecords += count;
  shard.counters.outgoingBytes += bytes;
  shard.counters.outgoingRecords += count;
  ctx.meter('Kinesis-EnhancedFanOutBytes', bytes);
}

/** A number to go on from: of the last record, or just before the next. */
function continuation(shard: Shard, { next }: Subscription, { now }: Ctx<KinesisState>): string {
  const index = Math.min(next, nextIndex(shard)) - 1;
  return sequenceNumber(shard.createdSec, shard.index, index, Math.max(secondsOf(now), shard.createdSec));
}
