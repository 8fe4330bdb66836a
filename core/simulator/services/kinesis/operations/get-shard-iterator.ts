import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import { allows, spend } from '../../../rates/token-bucket';
import type { GetShardIteratorInput, GetShardIteratorOutput } from '../../../shapes/generated/kinesis.types';
import { addressedName, locateStream, streamGuard } from '../addressing';
import { iteratorText } from '../iterator';
import { positionOf } from '../position';
import { couldNotFindShard, shardDoesNotExist, throughputExceeded } from '../refusals';
import { shardIdOf, shardIndexOf } from '../shard-id';
import type { KinesisState, Shard, Stream } from '../state';

/** An unreadable shard id is refused before the stream is looked for, and a missing stream is a missing shard. */
export const getShardIterator: Operation<KinesisState, GetShardIteratorInput, GetShardIteratorOutput> = {
  locate: locateStream,
  guard: (input, ctx) => streamGuard(addressed(input, ctx).stream),
  run(input, ctx) {
    const { stream, shard } = addressed(input, ctx);
    const index = positionOf(ctx, stream, shard, {
      type: input.ShardIteratorType,
      sequenceNumber: input.StartingSequenceNumber,
      timestamp: input.Timestamp,
      operation: 'GetShardIterator',
    });
    const perSecond = limit(ctx.limits, 'kds.iterator.tps');
    if (!allows(shard.iteratorCount, 1, perSecond, ctx.now))
      throw throughputExceeded(shard.id, stream.name, ctx.account);
    spend(shard.iteratorCount, 1, perSecond, ctx.now);
    return {
      ShardIterator: iteratorText({
        stream: stream.name,
        createdAt: stream.createdAt,
        shard: shard.index,
        index,
        issuedAt: ctx.now,
        nonce: ctx.seq,
      }),
    };
  },
};

function addressed(
  input: GetShardIteratorInput,
  ctx: Ctx<KinesisState>,
): { readonly stream: Stream; readonly shard: Shard } {
  const name = addressedName(input);
  const index = shardIndexOf(input.ShardId);
  if (index === undefined) throw couldNotFindShard(input.ShardId, name, ctx.account);
  const stream = ctx.state.streams.get(name);
  const shard = stream?.shards.get(index);
  if (!stream || !shard) throw shardDoesNotExist(shardIdOf(index), name, ctx.account);
  return { stream, shard };
}
