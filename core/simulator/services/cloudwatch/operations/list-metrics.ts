import type { Operation } from '../../../engine/contract';
import type { ListMetricsInput, ListMetricsOutput } from '../../../shapes/generated/cloudwatch.types';
import { page } from '../paging';
import { startSampling } from '../sampling';
import type { CloudWatchState, Series } from '../state';

/** Metrics of a page: API reference. */
const PAGE_SIZE = 500;

export const listMetrics: Operation<CloudWatchState, ListMetricsInput, ListMetricsOutput> = {
  run(input, ctx) {
    startSampling(ctx);
    const wanted = [...ctx.state.series.values()].filter((series) => isWanted(series, input));
    const [metrics, next] = page(wanted, input.NextToken, PAGE_SIZE);
    const Metrics = metrics.map(({ namespace, name, dimensions }) => ({
      Namespace: namespace,
      MetricName: name,
      Dimensions: dimensions.map(([Name, Value]) => ({ Name, Value })),
    }));
    return { Metrics, ...next };
  },
};

function isWanted(series: Series, { Namespace, MetricName, Dimensions = [] }: ListMetricsInput): boolean {
  return (
    (Namespace === undefined || series.namespace === Namespace) &&
    (MetricName === undefined || series.name === MetricName) &&
    Dimensions.every(({ Name, Value }) =>
      series.dimensions.some(([name, value]) => name === Name && (Value === undefined || value === Value)),
    )
  );
}
