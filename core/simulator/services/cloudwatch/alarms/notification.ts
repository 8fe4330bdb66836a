import type { Ctx } from '../../../engine/contract';
import type { Alarm, AlarmState, CloudWatchState } from '../state';

/** What subscribers of a topic get when an alarm changes its state, as JSON text. */
export function notification(alarm: Alarm, before: AlarmState, ctx: Ctx<CloudWatchState>): string {
  const { definition } = alarm;
  return JSON.stringify({
    AlarmName: definition.AlarmName,
    AlarmDescription: definition.AlarmDescription ?? null,
    AWSAccountId: ctx.account,
    AlarmConfigurationUpdatedTimestamp: written(alarm.updatedAt),
    NewStateValue: alarm.state,
    NewStateReason: alarm.stateReason,
    StateChangeTime: written(alarm.stateAt),
    Region: ctx.region,
    AlarmArn: alarm.arn,
    OldStateValue: before,
    OKActions: definition.OKActions ?? [],
    AlarmActions: definition.AlarmActions ?? [],
    InsufficientDataActions: definition.InsufficientDataActions ?? [],
    Trigger: trigger(alarm),
  });
}

/** `2026-01-01T00:00:00.000+0000`. */
const written = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');

function trigger({ definition }: Alarm) {
  const {
    EvaluationPeriods,
    DatapointsToAlarm,
    ComparisonOperator,
    Threshold,
    TreatMissingData = 'missing',
  } = definition;
  const rule = { EvaluationPeriods, DatapointsToAlarm, ComparisonOperator, Threshold, TreatMissingData };
  if (definition.Metrics) return { ...rule, Metrics: definition.Metrics };
  return {
    MetricName: definition.MetricName,
    Namespace: definition.Namespace,
    StatisticType: 'Statistic',
    Statistic: definition.Statistic?.toUpperCase(),
    Unit: definition.Unit ?? null,
    Dimensions: (definition.Dimensions ?? []).map(({ Name, Value }) => ({ name: Name, value: Value })),
    Period: definition.Period,
    ...rule,
  };
}
