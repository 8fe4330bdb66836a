import type { Operation } from '../../../engine/contract';

import type { DecreaseStreamRetentionPeriodInput } from '../../../shapes/generated/kinesis.types';
import { addressedStream, guardStream, locateStream } from '../addressing';
import { invalidArgument } from '../refusals';
import { checkRetention } from '../retention';
import type { KinesisState } from '../state';
import { assertActive, begin } from '../transitions';

export const decreaseStreamRetentionPeriod: Operation<KinesisState, DecreaseStreamRetentionPeriodInput> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const stream = addressedStream(input, ctx);
    const { RetentionPeriodHours: hours } = input;
    checkRetention(ctx, hours);
    if (hours > stream.retentionHours)
      throw invalidArgument(
        `Requested retention period (${hours} hours) for stream ${stream.name} can not be longer than existing retention period (${stream.retentionHours} hours). Use IncreaseRetentionPeriod API.`,
      );
    assertActive(stream, ctx.account);
    if (hours !== stream.retentionHours) begin(ctx, stream, { kind: 'retain', hours });
    return {};
  },
};
