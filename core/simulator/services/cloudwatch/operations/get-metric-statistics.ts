import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import type {
  Datapoint,
  GetMetricStatisticsInput,
  GetMetricStatisticsOutput,
} from '../../../shapes/generated/cloudwatch.types';
import { invalidCombination, invalidValue, missingParameter } from '../refusals';
import { startSampling } from '../sampling';
import { findSeries, isStatistic, periods, sortedDimensions, statisticOf } from '../series';
import type { CloudWatchState } from '../state';

const SECOND_MS = 1_000;
const MINUTE_SEC = 60;
const SHORT_PERIODS_SEC = [1, 5, 10, 20, 30];

export const getMetricStatistics: Operation<
  CloudWatchState,
  GetMetricStatisticsInput,
  GetMetricStatisticsOutput
> = {
  run(input, ctx) {
    check(input, ctx);
    startSampling(ctx);
    const { Namespace: namespace, MetricName: name, StartTime, EndTime, Period, Unit: unit } = input;
    const metric = { namespace, name, dimensions: sortedDimensions(input.Dimensions) };
    const range = { from: StartTime, to: EndTime, periodMs: Period * SECOND_MS, origin: 0, unit };
    const found = periods(findSeries(metric, ctx.state), range);
    return {
      Label: name,
      Datapoints: found.map((point) => {
        const datapoint: Record<string, unknown> = { Timestamp: point.at, Unit: point.unit };
        for (const statistic of input.Statistics ?? [])
          if (isStatistic(statistic)) datapoint[statistic] = statisticOf(statistic, point);
        return datapoint as Datapoint;
      }),
    };
  },
};

function check(
  { StartTime, EndTime, Period, Statistics }: GetMetricStatisticsInput,
  ctx: Ctx<CloudWatchState>,
): void {
  if (Statistics === undefined)
    throw missingParameter('At least one of Statistics and ExtendedStatistics must be specified.');
  if (StartTime >= EndTime)
    throw invalidCombination('The parameter StartTime must be less than the parameter EndTime.');
  if (Period % MINUTE_SEC !== 0 && !SHORT_PERIODS_SEC.includes(Period))
    throw invalidValue('The parameter Period must be 1, 5, 10, 20, 30, or a multiple of 60.');
  const quota = limit(ctx.limits, 'cloudwatch.getMetricStatistics.datapoints.max');
  const asked = Math.ceil((EndTime - StartTime) / (Period * SECOND_MS));
  if (asked > quota)
    throw invalidCombination(
      `You have requested up to ${asked} datapoints, which exceeds the limit of ${quota}. You may reduce the datapoints requested by increasing Period, or decreasing the time range.`,
    );
}
