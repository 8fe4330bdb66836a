import { limit } from '../../../../facts/limits';
import type { Ctx } from '../../../engine/contract';
import type {
  TargetTrackingConfiguration,
  TargetTrackingMetricDataQuery,
} from '../../../shapes/generated/autoscaling.types';
import { validation } from '../refusals';
import type { AutoScalingState, Group } from '../state';

const MINUTE_SEC = 60;
/** Scale-in begins when the metric is a tenth below the target. Ours, as AWS does not say. */
const SCALE_IN_SHARE = 0.9;

/** Predefined metrics that instances of the simulation have. */
const PREDEFINED: Readonly<Record<string, { Namespace: string; MetricName: string }>> = {
  ASGAverageCPUUtilization: { Namespace: 'AWS/EC2', MetricName: 'CPUUtilization' },
  ASGAverageNetworkIn: { Namespace: 'AWS/EC2', MetricName: 'NetworkIn' },
  ASGAverageNetworkOut: { Namespace: 'AWS/EC2', MetricName: 'NetworkOut' },
};

/** Refuses a configuration without exactly one metric. */
export function checkTracking(
  configuration: TargetTrackingConfiguration | undefined,
): TargetTrackingConfiguration {
  if (!configuration)
    throw validation('TargetTrackingConfiguration is required for TargetTrackingScaling policies.');
  const { PredefinedMetricSpecification: predefined, CustomizedMetricSpecification: customized } =
    configuration;
  if ((predefined === undefined) === (customized === undefined))
    throw validation(
      'Exactly one of PredefinedMetricSpecification and CustomizedMetricSpecification must be specified.',
    );
  if (predefined && !PREDEFINED[predefined.PredefinedMetricType])
    throw validation(`${predefined.PredefinedMetricType} is not supported here.`);
  return configuration;
}

/** The two alarms of a target tracking policy; the one for scale-in is left out when that is disabled. */
export function trackingAlarms(
  group: Group,
  configuration: TargetTrackingConfiguration,
  { uuids, policyArn }: { uuids: readonly [string, string]; policyArn: string },
  ctx: Ctx<AutoScalingState>,
) {
  const { TargetValue: target, DisableScaleIn } = configuration;
  const alarm = (kind: 'High' | 'Low', uuid: string) => ({
    AlarmName: `TargetTracking-${group.name}-Alarm${kind}-${uuid}`,
    AlarmDescription: `DO NOT EDIT OR DELETE. For TargetTrackingScaling policy ${policyArn}.`,
    AlarmActions: [policyArn],
    ManagedBy: policyArn,
    ...metricOf(group, configuration),
  });
  const high = {
    ...alarm('High', uuids[0]),
    EvaluationPeriods: limit(ctx.limits, 'asg.targetTracking.scaleOut.periods'),
    ComparisonOperator: 'GreaterThanThreshold',
    Threshold: target,
  };
  const low = {
    ...alarm('Low', uuids[1]),
    EvaluationPeriods: limit(ctx.limits, 'asg.targetTracking.scaleIn.periods'),
    ComparisonOperator: 'LessThanThreshold',
    Threshold: target * SCALE_IN_SHARE,
  };
  return DisableScaleIn ? [high] : [high, low];
}

function metricOf(group: Group, configuration: TargetTrackingConfiguration) {
  const { PredefinedMetricSpecification: predefined, CustomizedMetricSpecification: customized } =
    configuration;
  if (predefined)
    return {
      ...PREDEFINED[predefined.PredefinedMetricType],
      Dimensions: [{ Name: 'AutoScalingGroupName', Value: group.name }],
      Statistic: 'Average',
      Period: MINUTE_SEC,
    };
  if (customized?.Metrics) return { Metrics: customized.Metrics.map(queryOf) };
  const { MetricName, Namespace, Dimensions, Statistic, Unit, Period = MINUTE_SEC } = customized ?? {};
  return { MetricName, Namespace, Dimensions, Statistic, Unit, Period };
}

function queryOf({ MetricStat, ...query }: TargetTrackingMetricDataQuery) {
  return MetricStat ? { ...query, MetricStat: { Period: MINUTE_SEC, ...MetricStat } } : query;
}

export const isScaleIn = (alarmName: string): boolean => alarmName.includes('-AlarmLow-');

/** The capacity at which the metric would be at its target, as it falls with the number of instances. */
export const trackedCapacity = (working: number, value: number, target: number): number =>
  Math.ceil((Math.max(working, 1) * value) / target);
