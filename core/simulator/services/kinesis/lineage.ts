import type { ChildShard } from '../../shapes/generated/kinesis.types';
import { nextIndex } from './records';
import { shardIdOf } from './shard-id';
import { childrenOf, hashKeyRange } from './shards';
import type { Shard, Stream } from './state';

/** Whether a reader at this index has read all that a closed shard will ever hold. */
export const isFinished = (shard: Shard, index: number): boolean =>
  shard.closedAt !== undefined && index >= nextIndex(shard);

export const childShards = (stream: Stream, shard: Shard): readonly ChildShard[] =>
  childrenOf(stream, shard).map((child) => ({
    ShardId: child.id,
    ParentShards: [child.parent, child.adjacentParent].flatMap((parent) =>
      parent === undefined ? [] : [shardIdOf(parent)],
    ),
    HashKeyRange: hashKeyRange(child),
  }));
