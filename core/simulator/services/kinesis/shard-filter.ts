import type { Instant } from '../../../kernel/time';
import type { ShardFilter } from '../../shapes/generated/kinesis.types';
import { invalidArgument } from './refusals';
import { shardIndexOf } from './shard-id';
import { retentionMs } from './shards';
import type { Shard, Stream } from './state';

export type Chosen = (shard: Shard) => boolean;

/** Which shards a filter of ListShards keeps. Refused when the filter lacks what its type needs. */
export function chosenBy(filter: ShardFilter | undefined, stream: Stream, now: Instant): Chosen {
  const horizon = Math.max(stream.createdAt, now - retentionMs(stream));
  switch (filter?.Type) {
    case 'AFTER_SHARD_ID': {
      const after = needed(filter.ShardId, 'ShardId', filter.Type);
      const index = shardIndexOf(after) ?? -1;
      return (shard) => shard.index > index;
    }
    case 'AT_TRIM_HORIZON':
      return openAt(Math.max(horizon, firstOpening(stream)));
    case 'AT_LATEST':
      return ({ closedAt }) => closedAt === undefined;
    case 'AT_TIMESTAMP':
      return openAt(needed(filter.Timestamp, 'Timestamp', filter.Type));
    case 'FROM_TIMESTAMP': {
      const from = needed(filter.Timestamp, 'Timestamp', filter.Type);
      return ({ closedAt }) => closedAt === undefined || closedAt > from;
    }
    default:
      return () => true;
  }
}

const openAt =
  (at: Instant): Chosen =>
  ({ openedAt, closedAt }) =>
    openedAt <= at && (closedAt === undefined || closedAt > at);

const firstOpening = ({ shards }: Stream): Instant =>
  [...shards.values()].reduce((first, { openedAt }) => Math.min(first, openedAt), Number.POSITIVE_INFINITY);

function needed<T>(value: T | undefined, member: string, type: string): T {
  if (value === undefined) throw invalidArgument(`${member} must be specified for ShardFilter type ${type}.`);
  return value;
}
