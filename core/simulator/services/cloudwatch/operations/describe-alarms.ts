import type { Operation } from '../../../engine/contract';
import type { DescribeAlarmsInput, DescribeAlarmsOutput } from '../../../shapes/generated/cloudwatch.types';
import { alarmView } from '../alarms/views';
import { page } from '../paging';
import { invalidCombination } from '../refusals';
import type { Alarm, CloudWatchState } from '../state';

/** Alarms of a page unless fewer are asked for: API reference. */
const PAGE_DEFAULT = 50;

export const describeAlarms: Operation<CloudWatchState, DescribeAlarmsInput, DescribeAlarmsOutput> = {
  run(input, { state }) {
    if (input.AlarmNames && input.AlarmNamePrefix !== undefined)
      throw invalidCombination('AlarmNamePrefix and AlarmNames cannot be used together.');
    const wanted = [...state.alarms.values()].filter((alarm) => isWanted(alarm, input)).sort(byName);
    const [alarms, next] = page(wanted, input.NextToken, input.MaxRecords ?? PAGE_DEFAULT);
    return { MetricAlarms: alarms.map(alarmView), CompositeAlarms: [], ...next };
  },
};

const byName = (a: Alarm, b: Alarm): number => (a.definition.AlarmName < b.definition.AlarmName ? -1 : 1);

function isWanted({ definition, state }: Alarm, input: DescribeAlarmsInput): boolean {
  const { AlarmNames, AlarmNamePrefix, StateValue, ActionPrefix } = input;
  const { AlarmName, OKActions = [], AlarmActions = [], InsufficientDataActions = [] } = definition;
  const actions = [...OKActions, ...AlarmActions, ...InsufficientDataActions];
  return (
    (AlarmNames === undefined || AlarmNames.length === 0 || AlarmNames.includes(AlarmName)) &&
    AlarmName.startsWith(AlarmNamePrefix ?? '') &&
    (StateValue === undefined || state === StateValue) &&
    (ActionPrefix === undefined || actions.some((action) => action.startsWith(ActionPrefix)))
  );
}
