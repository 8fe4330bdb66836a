import type { Operation } from '../../../engine/contract';

import type {
  DisableEnhancedMonitoringInput,
  EnhancedMonitoringOutput,
} from '../../../shapes/generated/kinesis.types';
import { addressedStream, guardStream, locateStream } from '../addressing';
import { expandMetrics } from '../monitoring';
import type { KinesisState } from '../state';

export const disableEnhancedMonitoring: Operation<
  KinesisState,
  DisableEnhancedMonitoringInput,
  EnhancedMonitoringOutput
> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const stream = addressedStream(input, ctx);
    const before = stream.monitored;
    const expanded = expandMetrics(ctx, input.ShardLevelMetrics);
    stream.monitored = before.filter((metric) => !expanded.includes(metric));
    return {
      StreamName: stream.name,
      StreamARN: stream.arn,
      CurrentShardLevelMetrics: before,
      DesiredShardLevelMetrics: stream.monitored,
    };
  },
};
