import type { Ctx } from '../../../engine/contract';
import type { MetricDataQuery, PutMetricAlarmInput } from '../../../shapes/generated/cloudwatch.types';
import { checkQueries } from '../queries';
import { invalidCombination, missingParameter, validation } from '../refusals';
import { isStatistic } from '../series';
import type { CloudWatchState } from '../state';

const MINUTE_SEC = 60;
const DAY_SEC = 86_400;
/** Periods below a minute that metrics of high resolution allow. */
const SHORT_PERIODS_SEC = [10, 20, 30];
const COMPARISONS = [
  'GreaterThanOrEqualToThreshold',
  'GreaterThanThreshold',
  'LessThanThreshold',
  'LessThanOrEqualToThreshold',
];
const TREATMENTS = ['breaching', 'notBreaching', 'ignore', 'missing'];

/** Refuses an alarm that CloudWatch would refuse. Anomaly detection and log alarms are not simulated. */
export function checkAlarm(input: PutMetricAlarmInput): void {
  const { EvaluationPeriods, DatapointsToAlarm, ComparisonOperator, Threshold, TreatMissingData } = input;
  if (ComparisonOperator === undefined)
    throw missingParameter('The parameter ComparisonOperator is required.');
  if (EvaluationPeriods === undefined) throw missingParameter('The parameter EvaluationPeriods is required.');
  if (!COMPARISONS.includes(ComparisonOperator))
    throw validation(`The comparison ${ComparisonOperator} is not supported.`);
  if (Threshold === undefined) throw missingParameter('The parameter Threshold is required.');
  if (DatapointsToAlarm !== undefined && DatapointsToAlarm > EvaluationPeriods)
    throw validation('The value for DatapointsToAlarm must be less than or equal to EvaluationPeriods.');
  if (TreatMissingData !== undefined && !TREATMENTS.includes(TreatMissingData))
    throw validation(
      `The value '${TreatMissingData}' for parameter TreatMissingData is not one of [breaching, notBreaching, ignore, missing]`,
    );
  if (input.Metrics === undefined) checkMetric(input);
  else checkMetrics(input, input.Metrics);
}

function checkMetric({
  MetricName,
  Namespace,
  Period,
  Statistic,
  EvaluationPeriods = 1,
}: PutMetricAlarmInput): void {
  if (MetricName === undefined || Namespace === undefined)
    throw missingParameter('The parameters MetricName and Namespace are required.');
  if (Period === undefined) throw missingParameter('The parameter Period is required.');
  if (Statistic === undefined || !isStatistic(Statistic))
    throw missingParameter('Must specify either Statistic or ExtendedStatistic');
  if (Period % MINUTE_SEC !== 0 && !SHORT_PERIODS_SEC.includes(Period))
    throw validation('Period must be 10, 20, 30, or a multiple of 60');
  if (EvaluationPeriods * Period > DAY_SEC)
    throw validation(
      'Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <= 86400).',
    );
}

function checkMetrics(input: PutMetricAlarmInput, metrics: readonly MetricDataQuery[]): void {
  const { MetricName, Namespace, Period, Statistic, Dimensions } = input;
  if ([MetricName, Namespace, Period, Statistic, Dimensions].some((member) => member !== undefined))
    throw invalidCombination(
      'The parameters MetricName, Namespace, Dimensions, Period, and Statistic must not be set when Metrics is.',
    );
  checkQueries(metrics);
  if (metrics.filter(returnsData).length !== 1)
    throw validation('Exactly one element of the metrics list should return data.');
}

export const returnsData = ({ ReturnData }: MetricDataQuery): boolean => ReturnData !== false;

/** The queries of an alarm: those it was put with, or one for its metric. */
export function queriesOf(definition: PutMetricAlarmInput): readonly MetricDataQuery[] {
  const {
    Metrics,
    MetricName,
    Namespace,
    Dimensions,
    Period = MINUTE_SEC,
    Statistic = 'Average',
    Unit,
  } = definition;
  if (Metrics) return Metrics;
  const Metric = { Namespace, MetricName, Dimensions };
  return [{ Id: 'm', MetricStat: { Metric, Period, Stat: Statistic, Unit } }];
}

export const alarmArn = ({ account, region }: Ctx<CloudWatchState>, name: string): string =>
  `arn:aws:cloudwatch:${region}:${account}:alarm:${name}`;
