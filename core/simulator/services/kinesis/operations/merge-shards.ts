import type { Operation } from '../../../engine/contract';

import type { MergeShardsInput } from '../../../shapes/generated/kinesis.types';
import { addressedName, locateStream, streamGuard, streamNamed } from '../addressing';
import { hashNumber } from '../hash-key';
import { assertProvisioned } from '../mode';
import { couldNotFindShard, invalidArgument } from '../refusals';
import { shardIndexOf } from '../shard-id';
import type { KinesisState } from '../state';
import { assertActive, begin } from '../transitions';
import { openShardNamed } from './split-shard';

export const mergeShards: Operation<KinesisState, MergeShardsInput> = {
  locate: locateStream,
  guard(input, ctx) {
    const name = addressedName(input);
    for (const id of [input.ShardToMerge, input.AdjacentShardToMerge])
      if (shardIndexOf(id) === undefined) throw couldNotFindShard(id, name, ctx.account);
    return streamGuard(streamNamed(ctx, name));
  },
  run(input, ctx) {
    const stream = streamNamed(ctx, addressedName(input));
    assertProvisioned(stream, ctx.account);
    assertActive(stream, ctx.account);
    const first = openShardNamed(stream, input.ShardToMerge, ctx.account);
    const second = openShardNamed(stream, input.AdjacentShardToMerge, ctx.account);
    if (hashNumber(first.endHash) + 1n !== hashNumber(second.startHash))
      throw invalidArgument(
        `Shards ${first.id} and ${second.id} in stream ${stream.name} under account ${ctx.account} are not an adjacent pair of shards eligible for merging`,
      );
    begin(ctx, stream, { kind: 'merge', shards: [first.index, second.index] });
    return {};
  },
};
