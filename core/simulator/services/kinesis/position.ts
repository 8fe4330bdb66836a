import type { Instant } from '../../../kernel/time';
import type { Ctx } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import { indexAtTime, nextIndex } from './records';
import { invalidArgument } from './refusals';
import { parseSequenceNumber, type SequenceNumber } from './sequence-number';
import { shardIdOf } from './shard-id';
import type { KinesisState, Shard, Stream } from './state';

const VERSION = 2;
/** Index before any record. */
const OLDEST = 0;

/** Where a consumer wants to begin. */
export interface Start {
  readonly type: string;
  readonly sequenceNumber: string | undefined;
  readonly timestamp: Instant | undefined;
  /** Words refer to the operation. */
  readonly operation: string;
}

/** The sequence index to begin reading at. Refused when type, sequence number and timestamp do not go together. */
export function positionOf(ctx: Ctx<KinesisState>, stream: Stream, shard: Shard, start: Start): number {
  const { type, sequenceNumber } = start;
  const bySequence = type === 'AT_SEQUENCE_NUMBER' || type === 'AFTER_SEQUENCE_NUMBER';
  if (bySequence) {
    if (sequenceNumber === undefined) throw mismatch(`${type} and no StartingSequenceNumber`);
    const { index } = checkedNumber(ctx, stream, shard, start, sequenceNumber);
    return Math.min(Number(index) + (type === 'AFTER_SEQUENCE_NUMBER' ? 1 : 0), nextIndex(shard));
  }
  if (type === 'AT_TIMESTAMP') return indexAtTime(stream, shard, checkedTime(ctx, start.timestamp), ctx.now);
  if (sequenceNumber !== undefined) throw mismatch(`${type} and also a StartingSequenceNumber`);
  return type === 'LATEST' ? nextIndex(shard) : OLDEST;
}

const mismatch = (request: string): AwsRefusal =>
  invalidArgument(
    `Must either specify (1) AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER and StartingSequenceNumber or (2) TRIM_HORIZON or LATEST and no StartingSequenceNumber. Request specified ${request}.`,
  );

function checkedTime(ctx: Ctx<KinesisState>, timestamp: Instant | undefined): Instant {
  if (timestamp === undefined)
    throw invalidArgument(
      'Must specify timestampInMillis parameter for iterator of type AT_TIMESTAMP. Current request has no timestamp parameter.',
    );
  if (timestamp > ctx.now)
    throw invalidArgument(
      `The timestampInMillis parameter cannot be greater than the currentTimestampInMillis. timestampInMillis: ${timestamp}, currentTimestampInMillis: ${ctx.now}`,
    );
  return timestamp;
}

function checkedNumber(
  ctx: Ctx<KinesisState>,
  { name }: Stream,
  shard: Shard,
  { operation }: Start,
  text: string,
): SequenceNumber {
  const parsed = parseSequenceNumber(text);
  const used = `StartingSequenceNumber ${text} used in ${operation} on shard ${shard.id} in stream ${name} under account ${ctx.account} is invalid`;
  if (!parsed) throw invalidArgument(`${used}.`);
  if (parsed.shard !== shard.index)
    throw invalidArgument(
      `Invalid StartingSequenceNumber. It encodes ${shardIdOf(parsed.shard)}, while it was used in a call to a shard with ${shard.id}`,
    );
  if (parsed.version === VERSION && parsed.createdSec === shard.createdSec) return parsed;
  if (parsed.version === 0) throw new AwsRefusal('InternalFailure', '', { status: 500 });
  throw invalidArgument(`${used} because it did not come from this stream.`);
}
