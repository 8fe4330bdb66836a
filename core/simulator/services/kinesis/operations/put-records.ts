import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import type {
  PutRecordsInput,
  PutRecordsOutput,
  PutRecordsResultEntry,
} from '../../../shapes/generated/kinesis.types';
import { addressedStream, guardStream, locateStream } from '../addressing';
import { checkEncrypting } from '../encryption';
import { type Placed, place, write } from '../put';
import { invalidArgument, rateExceeded } from '../refusals';
import type { KinesisState, Stream } from '../state';
import { assertWritable } from './put-record';

/** Writes many records; each fails or succeeds for itself, though a malformed one refuses them all. */
export const putRecords: Operation<KinesisState, PutRecordsInput, PutRecordsOutput> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const stream = addressedStream(input, ctx);
    assertWritable(stream, ctx.account);
    const placed = input.Records.map((entry, i) => place(ctx, stream, entry, `records.${i + 1}.member.data`));
    assertRequestSize(ctx, placed);
    if (stream.keyId !== undefined) checkEncrypting(ctx, stream.keyId);
    const records = placed.map((one) => result(ctx, stream, one));
    const failed = records.reduce((sum, { ErrorCode }) => sum + (ErrorCode === undefined ? 0 : 1), 0);
    stream.counters.putRecords += 1;
    stream.counters.putRecordsTotal += records.length;
    stream.counters.putRecordsFailed += failed;
    return {
      FailedRecordCount: failed,
      Records: records,
      ...(stream.keyId !== undefined && { EncryptionType: 'KMS' }),
    };
  },
};

function result(ctx: Ctx<KinesisState>, stream: Stream, placed: Placed): PutRecordsResultEntry {
  const sequenceNumber = write(ctx, stream, placed);
  if (sequenceNumber === undefined)
    return {
      ErrorCode: 'ProvisionedThroughputExceededException',
      ErrorMessage: rateExceeded(placed.shard.id, stream.name, ctx.account),
    };
  stream.counters.putRecordsBytes += placed.bytes;
  return { SequenceNumber: sequenceNumber, ShardId: placed.shard.id };
}

function assertRequestSize(ctx: Ctx<KinesisState>, placed: readonly Placed[]): void {
  const bytesMax = limit(ctx.limits, 'kds.putRecords.request.max');
  const bytes = placed.reduce((sum, one) => sum + one.bytes, 0);
  if (bytes > bytesMax) throw invalidArgument(`Records size exceeds ${bytesMax / MIB} MB limit`);
}

const MIB = 1_048_576;
