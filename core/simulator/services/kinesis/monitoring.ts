import type { Operation } from '../../engine/contract';
import type {
  EnableEnhancedMonitoringInput,
  EnhancedMonitoringOutput,
} from '../../shapes/generated/kinesis.types';
import { addressedStream, guardStream, locateStream } from './addressing';
import type { KinesisState } from './state';

const ALL = 'ALL';

type Metrics = readonly string[];

/** An operation that changes which metrics of its shards a stream sends: from those before and those named. */
export const monitoringChange = (
  change: (before: Metrics, named: Metrics) => Metrics,
): Operation<KinesisState, EnableEnhancedMonitoringInput, EnhancedMonitoringOutput> => ({
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const stream = addressedStream(input, ctx);
    const before = stream.monitored;
    // `ALL` means every one of them.
    const every = String(ctx.limits['kds.metrics.shard']).split(', ');
    const { ShardLevelMetrics: named } = input;
    stream.monitored = change(
      before,
      named.includes(ALL) ? every : every.filter((one) => named.includes(one)),
    );
    return {
      StreamName: stream.name,
      StreamARN: stream.arn,
      CurrentShardLevelMetrics: before,
      DesiredShardLevelMetrics: stream.monitored,
    };
  },
});
