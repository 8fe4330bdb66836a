import type { Operation } from '../../../engine/contract';

import type { IncreaseStreamRetentionPeriodInput } from '../../../shapes/generated/kinesis.types';
import { addressedStream, guardStream, locateStream } from '../addressing';
import { invalidArgument } from '../refusals';
import { checkRetention } from '../retention';
import type { KinesisState } from '../state';
import { assertActive, begin } from '../transitions';

export const increaseStreamRetentionPeriod: Operation<KinesisState, IncreaseStreamRetentionPeriodInput> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const stream = addressedStream(input, ctx);
    const { RetentionPeriodHours: hours } = input;
    checkRetention(ctx, hours);
    if (hours < stream.retentionHours)
      throw invalidArgument(
        `Requested retention period (${hours} hours) for stream ${stream.name} can not be shorter than existing retention period (${stream.retentionHours} hours). Use DecreaseRetentionPeriod API.`,
      );
    assertActive(stream, ctx.account);
    if (hours !== stream.retentionHours) begin(ctx, stream, { kind: 'retain', hours });
    return {};
  },
};
