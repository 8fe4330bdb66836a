import type { Operation } from '../../../engine/contract';
import type { PutRecordInput, PutRecordOutput } from '../../../shapes/generated/kinesis.types';
import { addressedStream, guardStream, locateStream } from '../addressing';
import { checkEncrypting } from '../encryption';
import { place, write } from '../put';
import { invalidArgument, streamNotFound, throughputExceeded } from '../refusals';
import { parseSequenceNumber, secondsOf } from '../sequence-number';
import type { KinesisState, Stream } from '../state';

/** Writes one record; only to a stream that has shards, which a creating or deleting one has not. */
export const putRecord: Operation<KinesisState, PutRecordInput, PutRecordOutput> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const stream = addressedStream(input, ctx);
    assertWritable(stream, ctx.account);
    const { SequenceNumberForOrdering: ordering } = input;
    if (ordering !== undefined) checkOrdering(ordering, stream, ctx);
    const placed = place(ctx, stream, input, 'data');
    if (stream.keyId !== undefined) checkEncrypting(ctx, stream.keyId);
    const sequenceNumber = write(ctx, stream, placed);
    if (sequenceNumber === undefined) throw throughputExceeded(placed.shard.id, stream.name, ctx.account);
    stream.counters.putRecord += 1;
    stream.counters.putRecordBytes += placed.bytes;
    if (stream.keyId === undefined) return { ShardId: placed.shard.id, SequenceNumber: sequenceNumber };
    return { ShardId: placed.shard.id, SequenceNumber: sequenceNumber, EncryptionType: 'KMS' };
  },
};

export function assertWritable({ name, status }: Stream, account: string): void {
  if (status !== 'ACTIVE' && status !== 'UPDATING') throw streamNotFound(name, account);
}

/** A number to order after must be one that AWS could have given, in the past. */
function checkOrdering(
  ordering: string,
  { name }: Stream,
  { account, now }: { readonly account: string; readonly now: number },
): void {
  const parsed = parseSequenceNumber(ordering);
  // The first and the last number of a second are never given to a record.
  if (parsed && parsed.timeSec <= secondsOf(now)) return;
  throw invalidArgument(
    `ExclusiveMinimumSequenceNumber ${ordering} used in PutRecord on stream ${name} under account ${account} is invalid.`,
  );
}
