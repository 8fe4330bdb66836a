import type { Operation } from '../../../engine/contract';
import type {
  DescribeAlarmHistoryInput,
  DescribeAlarmHistoryOutput,
} from '../../../shapes/generated/cloudwatch.types';
import { page } from '../paging';
import type { CloudWatchState, HistoryItem } from '../state';

/** Items of a page unless fewer are asked for: API reference. */
const PAGE_DEFAULT = 100;

export const describeAlarmHistory: Operation<
  CloudWatchState,
  DescribeAlarmHistoryInput,
  DescribeAlarmHistoryOutput
> = {
  run(input, { state }) {
    const wanted = state.history.filter((item) => isWanted(item, input));
    if (input.ScanBy !== 'TimestampAscending') wanted.reverse();
    const [items, next] = page(wanted, input.NextToken, input.MaxRecords ?? PAGE_DEFAULT);
    const AlarmHistoryItems = items.map(({ alarmName, at, type, summary }) => ({
      AlarmName: alarmName,
      AlarmType: 'MetricAlarm',
      Timestamp: at,
      HistoryItemType: type,
      HistorySummary: summary,
    }));
    return { AlarmHistoryItems, ...next };
  },
};

function isWanted({ alarmName, at, type }: HistoryItem, input: DescribeAlarmHistoryInput): boolean {
  const { AlarmName = alarmName, HistoryItemType = type, StartDate = at, EndDate = at } = input;
  return AlarmName === alarmName && HistoryItemType === type && StartDate <= at && at <= EndDate;
}
