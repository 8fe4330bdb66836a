import type { MetricAlarm } from '../../../shapes/generated/cloudwatch.types';
import type { Alarm } from '../state';

export function alarmView({ definition, ...alarm }: Alarm): MetricAlarm {
  const {
    Tags: _,
    ActionsEnabled,
    OKActions = [],
    AlarmActions = [],
    InsufficientDataActions = [],
    ...rule
  } = definition;
  return {
    ...rule,
    ...(definition.Metrics === undefined && { Dimensions: definition.Dimensions ?? [] }),
    AlarmArn: alarm.arn,
    ActionsEnabled: alarm.actionsEnabled,
    OKActions,
    AlarmActions,
    InsufficientDataActions,
    AlarmConfigurationUpdatedTimestamp: alarm.updatedAt,
    StateValue: alarm.state,
    StateReason: alarm.stateReason,
    StateUpdatedTimestamp: alarm.stateAt,
    StateTransitionedTimestamp: alarm.stateAt,
  };
}
