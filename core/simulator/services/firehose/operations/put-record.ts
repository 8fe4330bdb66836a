import type { Operation } from '../../../engine/contract';

import type { PutRecordInput, PutRecordOutput } from '../../../shapes/generated/firehose.types';
import { guardStream, streamOf } from '../addressing';
import { checkWritable, isEncrypting } from '../direct-put';
import { accept } from '../processing/accept';
import { takeRate } from '../quota';
import { slowDown } from '../refusals';
import { advance } from '../schedule';
import type { FirehoseState } from '../state';

export const putRecord: Operation<FirehoseState, PutRecordInput, PutRecordOutput> = {
  guard: guardStream,
  run(input, ctx) {
    const stream = streamOf(input, ctx);
    checkWritable(stream, ctx.account);
    const { Data } = input.Record;
    if (!takeRate(ctx, stream, Data.length)) throw slowDown();
    accept(ctx, stream, { data: Data, at: ctx.now });
    advance(ctx, stream);
    return { RecordId: ctx.uuid(), Encrypted: isEncrypting(stream) };
  },
};
