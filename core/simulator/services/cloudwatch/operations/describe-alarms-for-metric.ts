import type { Operation } from '../../../engine/contract';
import type {
  DescribeAlarmsForMetricInput,
  DescribeAlarmsForMetricOutput,
} from '../../../shapes/generated/cloudwatch.types';
import { alarmView } from '../alarms/views';
import { sortedDimensions } from '../series';
import type { Alarm, CloudWatchState } from '../state';

type Request = DescribeAlarmsForMetricInput;

export const describeAlarmsForMetric: Operation<CloudWatchState, Request, DescribeAlarmsForMetricOutput> = {
  run: (input, { state }) => ({
    MetricAlarms: [...state.alarms.values()].filter((alarm) => isAbout(alarm, input)).map(alarmView),
  }),
};

function isAbout({ definition }: Alarm, input: Request): boolean {
  const {
    MetricName,
    Namespace,
    Dimensions,
    Period = definition.Period,
    Statistic = definition.Statistic,
  } = input;
  const same = (a: Request['Dimensions'], b: Request['Dimensions']) =>
    JSON.stringify(sortedDimensions(a)) === JSON.stringify(sortedDimensions(b));
  return (
    definition.MetricName === MetricName &&
    definition.Namespace === Namespace &&
    definition.Period === Period &&
    definition.Statistic === Statistic &&
    same(definition.Dimensions, Dimensions)
  );
}
