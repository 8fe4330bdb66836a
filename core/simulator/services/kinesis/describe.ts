import type { Instant } from '../../../kernel/time';
import type { Shard as ApiShard } from '../../shapes/generated/kinesis.types';
import { endingNumber, startingNumber } from './records';
import { shardIdOf } from './shard-id';
import { expireShards, hashKeyRange } from './shards';
import type { Shard, Stream } from './state';

/** What every description of a stream says. */
export const describeCommon = (stream: Stream) => ({
  StreamName: stream.name,
  StreamARN: stream.arn,
  StreamStatus: stream.status,
  StreamModeDetails: { StreamMode: stream.mode },
  RetentionPeriodHours: stream.retentionHours,
  StreamCreationTimestamp: stream.createdAt,
  EnhancedMonitoring: [{ ShardLevelMetrics: stream.monitored }],
  ...(stream.keyId === undefined
    ? { EncryptionType: 'NONE' }
    : { EncryptionType: 'KMS', KeyId: stream.keyId }),
});

/** Shards in the order of their making, expired ones left out; a stream that is being deleted shows none. */
export function describeShards(
  stream: Stream,
  now: Instant,
  isMeant: (shard: Shard) => boolean,
  max: number,
): readonly ApiShard[] {
  if (stream.status === 'DELETING') return [];
  expireShards(stream, now);
  const shards: ApiShard[] = [];
  for (const shard of stream.shards.values()) {
    if (shards.length === max) break;
    if (isMeant(shard)) shards.push(describeShard(shard));
  }
  return shards;
}

const describeShard = (shard: Shard): ApiShard => ({
  ShardId: shard.id,
  ...(shard.parent !== undefined && { ParentShardId: shardIdOf(shard.parent) }),
  ...(shard.adjacentParent !== undefined && { AdjacentParentShardId: shardIdOf(shard.adjacentParent) }),
  HashKeyRange: hashKeyRange(shard),
  SequenceNumberRange: {
    StartingSequenceNumber: startingNumber(shard),
    ...(shard.closedAt !== undefined && { EndingSequenceNumber: endingNumber(shard, shard.closedAt) }),
  },
});
