import { limit } from '../../../facts/limits';
import type { Ctx } from '../../engine/contract';
import { allows, spend } from '../../rates/token-bucket';
import { noteDemand } from './demand';
import { announce } from './fan-out';
import { hashOf } from './hash-key';
import { append, recordBytes } from './records';
import { validation } from './refusals';
import { shardFor } from './shards';
import type { KinesisState, Shard, Stream } from './state';

export interface Entry {
  readonly Data: Uint8Array;
  readonly PartitionKey: string;
  readonly ExplicitHashKey?: string | undefined;
}

/** An entry that has been checked: where it goes and what it weighs. */
export interface Placed {
  readonly entry: Entry;
  readonly shard: Shard;
  /** Data and partition key. */
  readonly bytes: number;
}

/** Finds the shard of an entry. Refused when its hash key is out of range or it is too big for the stream. */
export function place(ctx: Ctx<KinesisState>, stream: Stream, entry: Entry, path: string): Placed {
  const bytes = recordBytes(entry.PartitionKey, entry.Data);
  const bytesMax = Math.min(stream.recordBytesMax, limit(ctx.limits, 'kds.record.size.max'));
  if (bytes > bytesMax) throw tooBig(entry, path, bytesMax);
  const hash = hashOf(entry.PartitionKey, entry.ExplicitHashKey);
  return { entry, shard: shardFor(stream, hash), bytes };
}

const tooBig = ({ Data: { length } }: Entry, path: string, bytesMax: number) =>
  validation(
    `1 validation error detected: Value 'java.nio.HeapByteBuffer[pos=0 lim=${length} cap=${length}]' at '${path}' failed to satisfy constraint: Member must have length less than or equal to ${bytesMax}`,
  );

/** Writes a record, unless its shard has no throughput left: its sequence number, or undefined. */
export function write(
  ctx: Ctx<KinesisState>,
  stream: Stream,
  { entry, shard, bytes }: Placed,
): string | undefined {
  const bytesPerSecond = limit(ctx.limits, 'kds.shard.write.bytes');
  const recordsPerSecond = limit(ctx.limits, 'kds.shard.write.records');
  if (
    !allows(shard.writeCount, 1, recordsPerSecond, ctx.now) ||
    !allows(shard.write, bytes, bytesPerSecond, ctx.now)
  ) {
    noteThrottled(ctx, stream, shard);
    return undefined;
  }
  spend(shard.writeCount, 1, recordsPerSecond, ctx.now);
  spend(shard.write, bytes, bytesPerSecond, ctx.now);
  const sequenceNumber = append(shard, {
    partitionKey: entry.PartitionKey,
    data: entry.Data,
    at: ctx.now,
    encrypted: stream.keyId !== undefined,
  });
  noteWritten(ctx, stream, shard, bytes);
  ctx.emit('RecordPut', {
    stream: stream.name,
    shard: shard.id,
    partitionKey: entry.PartitionKey,
    sequenceNumber,
    bytes,
  });
  announce(ctx, stream, shard);
  return sequenceNumber;
}

/** Throttled requests are refused, but metrics count them. */
function noteThrottled(ctx: Ctx<KinesisState>, stream: Stream, shard: Shard): void {
  stream.counters.writeThrottled += 1;
  shard.counters.writeThrottled += 1;
  ctx.emit('WriteThrottled', { stream: stream.name, shard: shard.id });
}

function noteWritten(ctx: Ctx<KinesisState>, stream: Stream, shard: Shard, bytes: number): void {
  stream.counters.incomingBytes += bytes;
  stream.counters.incomingRecords += 1;
  shard.counters.incomingBytes += bytes;
  shard.counters.incomingRecords += 1;
  if (stream.mode === 'ON_DEMAND') {
    ctx.meter('Kinesis-OnDemandIncomingBytes', bytes);
    noteDemand(ctx, stream, bytes);
    return;
  }
  ctx.meter('Kinesis-PutPayloadUnits', Math.ceil(bytes / limit(ctx.limits, 'kds.putPayloadUnit')));
}
