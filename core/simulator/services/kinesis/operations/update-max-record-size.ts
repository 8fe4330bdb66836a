import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type { UpdateMaxRecordSizeInput } from '../../../shapes/generated/kinesis.types';
import { addressedStream, guardStream, locateStream } from '../addressing';
import { invalidArgument } from '../refusals';
import type { KinesisState } from '../state';
import { assertActive, begin } from '../transitions';

const KIB = 1_024;

export const updateMaxRecordSize: Operation<KinesisState, UpdateMaxRecordSizeInput> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const stream = addressedStream(input, ctx);
    const bytes = input.MaxRecordSizeInKiB * KIB;
    if (bytes > limit(ctx.limits, 'kds.record.size.max'))
      throw invalidArgument(`MaxRecordSizeInKiB ${input.MaxRecordSizeInKiB} is too large.`);
    assertActive(stream, ctx.account);
    begin(ctx, stream, { kind: 'recordSize', bytes });
    return {};
  },
};
