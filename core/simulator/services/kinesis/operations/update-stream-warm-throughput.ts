import type { Operation } from '../../../engine/contract';

import type {
  UpdateStreamWarmThroughputInput,
  UpdateStreamWarmThroughputOutput,
} from '../../../shapes/generated/kinesis.types';
import { addressedStream, guardStream, locateStream } from '../addressing';
import type { KinesisState } from '../state';
import { assertActive, begin } from '../transitions';
import { assertWarmAllowed } from '../warm-throughput';

export const updateStreamWarmThroughput: Operation<
  KinesisState,
  UpdateStreamWarmThroughputInput,
  UpdateStreamWarmThroughputOutput
> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const stream = addressedStream(input, ctx);
    assertWarmAllowed(ctx.state, stream.mode);
    assertActive(stream, ctx.account);
    const { WarmThroughputMiBps: mibps } = input;
    begin(ctx, stream, { kind: 'warm', mibps });
    return {
      StreamName: stream.name,
      StreamARN: stream.arn,
      WarmThroughput: { TargetMiBps: mibps, CurrentMiBps: stream.warmMibps ?? 0 },
    };
  },
};
