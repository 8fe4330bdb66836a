import type { PutMetricAlarmInput } from '../../../shapes/generated/cloudwatch.types';
import type { AlarmState } from '../state';

/** Values of the evaluation range, newest first; undefined where a period has no data. */
export type Periods = readonly (number | undefined)[];

/** CloudWatch looks back this many periods more than it evaluates, to find data for those that lack some. */
export const FURTHER_PERIODS = 2;

const BREACHES: Readonly<Record<string, (value: number, threshold: number) => boolean>> = {
  GreaterThanOrEqualToThreshold: (value, threshold) => value >= threshold,
  GreaterThanThreshold: (value, threshold) => value > threshold,
  LessThanThreshold: (value, threshold) => value < threshold,
  LessThanOrEqualToThreshold: (value, threshold) => value <= threshold,
};

export const breachesRule = (definition: PutMetricAlarmInput, value: number): boolean =>
  BREACHES[definition.ComparisonOperator ?? '']?.(value, definition.Threshold ?? 0) === true;

/**
 * The state that the data speak for. With enough data only the newest count; where some are missing,
 * `TreatMissingData` decides, and an alarm may go off early when all there is breaches and is old enough.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html
 */
export function judge(definition: PutMetricAlarmInput, periods: Periods, current: AlarmState): AlarmState {
  const { EvaluationPeriods: wanted = 1, DatapointsToAlarm: needed = wanted } = definition;
  const breaches = (value: number) => breachesRule(definition, value);
  const real = periods.filter((value) => value !== undefined).slice(0, wanted);
  const missing = wanted - real.length;
  const breaching = real.filter(breaches).length;
  if (missing === 0 || breaching >= needed) return breaching >= needed ? 'ALARM' : 'OK';
  switch (definition.TreatMissingData) {
    case 'breaching':
      return breaching + missing >= needed ? 'ALARM' : 'OK';
    case 'notBreaching':
      return 'OK';
    case 'ignore':
      return real.some((value) => !breaches(value)) ? 'OK' : current;
    default:
      return withoutTreatment(periods, { breaching, real: real.length, needed });
  }
}

interface Counts {
  readonly breaching: number;
  readonly real: number;
  readonly needed: number;
}

function withoutTreatment(periods: Periods, { breaching, real, needed }: Counts): AlarmState {
  if (real > breaching) return 'OK';
  const oldest = periods.findLastIndex((value) => value !== undefined) + 1;
  return real > 0 && oldest >= needed ? 'ALARM' : 'INSUFFICIENT_DATA';
}
