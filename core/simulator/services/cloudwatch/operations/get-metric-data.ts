import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import type {
  GetMetricDataInput,
  GetMetricDataOutput,
  MetricDataQuery,
  MetricDataResult,
} from '../../../shapes/generated/cloudwatch.types';
import { returnsData } from '../alarms/definition';
import type { TimeSeries, Value } from '../expressions/values';
import { checkQueries, Evaluation } from '../queries';
import { validation } from '../refusals';
import { startSampling } from '../sampling';
import type { CloudWatchState } from '../state';

export const getMetricData: Operation<CloudWatchState, GetMetricDataInput, GetMetricDataOutput> = {
  run(input, ctx) {
    check(input, ctx);
    startSampling(ctx);
    const { MetricDataQueries: queries, StartTime: from, EndTime: to, ScanBy } = input;
    const evaluation = new Evaluation(queries, { from, to, origin: 0 }, ctx.state);
    const ascending = ScanBy === 'TimestampAscending';
    const results = queries
      .filter(returnsData)
      .flatMap((query) => resultsOf(query, evaluation.valueOf(query.Id), ascending));
    return { MetricDataResults: results, Messages: [] };
  },
};

function check(
  { MetricDataQueries: queries, StartTime, EndTime }: GetMetricDataInput,
  ctx: Ctx<CloudWatchState>,
): void {
  const quota = limit(ctx.limits, 'cloudwatch.getMetricData.queries.max');
  if (queries.length > quota)
    throw validation(`The collection MetricDataQueries must not have a size greater than ${quota}.`);
  if (StartTime >= EndTime)
    throw validation('The parameter StartTime must be less than the parameter EndTime.');
  checkQueries(queries);
}

/** A list of series gives one result each, all of the same id. A single number is no result. */
function resultsOf(query: MetricDataQuery, value: Value | undefined, ascending: boolean): MetricDataResult[] {
  const all = value?.kind === 'series' ? [value.series] : value?.kind === 'many' ? value.all : undefined;
  if (!all)
    throw validation(
      `Error in expression '${query.Id}': the result must be a time series or an array of time series.`,
    );
  return all.map((series) => resultOf(query, series, ascending));
}

function resultOf(query: MetricDataQuery, series: TimeSeries, ascending: boolean): MetricDataResult {
  const points = [...series].sort(([a], [b]) => (ascending ? a - b : b - a));
  return {
    Id: query.Id,
    Label: query.Label ?? query.MetricStat?.Metric.MetricName ?? query.Id,
    Timestamps: points.map(([at]) => at),
    Values: points.map(([, one]) => one),
    StatusCode: 'Complete',
  };
}
