import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import type {
  PutRecordBatchInput,
  PutRecordBatchOutput,
  PutRecordBatchResponseEntry,
} from '../../../shapes/generated/firehose.types';
import { guardStream, streamOf } from '../addressing';
import { checkWritable, isEncrypting } from '../direct-put';
import { accept } from '../processing/accept';
import { takeRate } from '../quota';
import { invalidArgument, SLOW_DOWN } from '../refusals';
import { advance } from '../schedule';
import type { DeliveryStream, FirehoseState } from '../state';

const MIB = 1_048_576;

/** Each record is taken or refused for itself; a batch that is too big is refused whole. */
export const putRecordBatch: Operation<FirehoseState, PutRecordBatchInput, PutRecordBatchOutput> = {
  guard: guardStream,
  run(input, ctx) {
    const stream = streamOf(input, ctx);
    checkWritable(stream, ctx.account);
    const bytesMax = limit(ctx.limits, 'firehose.putRecordBatch.bytes.max');
    if (input.Records.reduce((sum, { Data }) => sum + Data.length, 0) > bytesMax)
      throw invalidArgument(`Records size exceeds ${bytesMax / MIB} MB limit`);
    const entries = input.Records.map(({ Data }) => taken(ctx, stream, Data));
    advance(ctx, stream);
    return {
      FailedPutCount: entries.filter(({ ErrorCode }) => ErrorCode !== undefined).length,
      Encrypted: isEncrypting(stream),
      RequestResponses: entries,
    };
  },
};

function taken(
  ctx: Ctx<FirehoseState>,
  stream: DeliveryStream,
  data: Uint8Array,
): PutRecordBatchResponseEntry {
  if (!takeRate(ctx, stream, data.length))
    return { ErrorCode: 'ServiceUnavailableException', ErrorMessage: SLOW_DOWN };
  accept(ctx, stream, { data, at: ctx.now });
  return { RecordId: ctx.uuid() };
}
