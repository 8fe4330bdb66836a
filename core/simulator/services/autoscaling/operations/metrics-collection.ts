import type { Operation } from '../../../engine/contract';
import type {
  DisableMetricsCollectionQuery,
  EnableMetricsCollectionQuery,
} from '../../../shapes/generated/autoscaling.types';
import { groupGuard, groupNamed } from '../groups';
import { GROUP_METRICS } from '../metrics';
import { validation } from '../refusals';
import type { AutoScalingState } from '../state';

/** No names mean all metrics. */
function named(metrics: readonly string[] | undefined): readonly string[] {
  const unknown = metrics?.find((name) => !Object.hasOwn(GROUP_METRICS, name));
  if (unknown !== undefined) throw validation(`${unknown} is not a valid metric.`);
  return metrics && metrics.length > 0 ? metrics : Object.keys(GROUP_METRICS);
}

export const enableMetricsCollection: Operation<AutoScalingState, EnableMetricsCollectionQuery, object> = {
  guard: ({ AutoScalingGroupName }, ctx) => groupGuard(AutoScalingGroupName, ctx),
  run({ AutoScalingGroupName, Granularity, Metrics }, ctx) {
    const group = groupNamed(AutoScalingGroupName, ctx);
    if (Granularity !== '1Minute') throw validation('Granularity must be 1Minute.');
    for (const name of named(Metrics)) group.metrics.add(name);
    return {};
  },
};

export const disableMetricsCollection: Operation<AutoScalingState, DisableMetricsCollectionQuery, object> = {
  guard: ({ AutoScalingGroupName }, ctx) => groupGuard(AutoScalingGroupName, ctx),
  run({ AutoScalingGroupName, Metrics }, ctx) {
    const group = groupNamed(AutoScalingGroupName, ctx);
    for (const name of named(Metrics)) group.metrics.delete(name);
    return {};
  },
};
