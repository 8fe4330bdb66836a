import type { Operation } from '../../../engine/contract';

import type { SplitShardInput } from '../../../shapes/generated/kinesis.types';
import { addressedName, locateStream, streamGuard, streamNamed } from '../addressing';
import { hashDecimal, hashNumber } from '../hash-key';
import { assertProvisioned } from '../mode';
import { assertShardQuota } from '../quotas';
import { couldNotFindShard, invalidArgument } from '../refusals';
import { shardIdOf, shardIndexOf } from '../shard-id';
import type { KinesisState, Shard, Stream } from '../state';
import { assertActive, begin } from '../transitions';

export const splitShard: Operation<KinesisState, SplitShardInput> = {
  locate: locateStream,
  guard(input, ctx) {
    const name = addressedName(input);
    if (shardIndexOf(input.ShardToSplit) === undefined)
      throw couldNotFindShard(input.ShardToSplit, name, ctx.account);
    return streamGuard(streamNamed(ctx, name));
  },
  run(input, ctx) {
    const stream = streamNamed(ctx, addressedName(input));
    assertProvisioned(stream, ctx.account);
    assertActive(stream, ctx.account);
    const shard = openShardNamed(stream, input.ShardToSplit, ctx.account);
    assertShardQuota(ctx, 1);
    checkHashKey(stream, shard, input.NewStartingHashKey, ctx.account);
    begin(ctx, stream, { kind: 'split', shard: shard.index, hashKey: input.NewStartingHashKey });
    return {};
  },
};

/** The open shard of an id. */
export function openShardNamed(stream: Stream, id: string, account: string): Shard {
  const index = shardIndexOf(id) ?? -1;
  const shard = stream.shards.get(index);
  if (!shard) throw couldNotFindShard(shardIdOf(index), stream.name, account);
  if (shard.closedAt === undefined) return shard;
  throw invalidArgument(
    `Shard ${shard.id} in stream ${stream.name} under account ${account} has already been merged or split, and thus is not eligible for merging or splitting.`,
  );
}

function checkHashKey({ name }: Stream, shard: Shard, key: string, account: string): void {
  const at = BigInt(key);
  if (at > hashNumber(shard.startHash) + 1n && at < hashNumber(shard.endHash)) return;
  throw invalidArgument(
    `NewStartingHashKey ${key} used in SplitShard() on shard ${shard.id} in stream ${name} under account ${account} is not both greater than one plus the shard's StartingHashKey ${hashDecimal(shard.startHash)} and less than the shard's EndingHashKey ${hashDecimal(shard.endHash)}.`,
  );
}
