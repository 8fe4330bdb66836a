import type { World } from '@/core/simulator/engine/world';
import { call, START } from '../../../support/simulator';

export const MINUTE = 60_000;

/** Puts one value a minute, from the world's start on; undefined leaves a minute out. */
export function putMinutes(world: World, name: string, values: readonly (number | undefined)[]): void {
  const MetricData = values.flatMap((Value, i) =>
    Value === undefined ? [] : [{ MetricName: name, Timestamp: START + i * MINUTE, Value }],
  );
  call(world, 'cloudwatch.PutMetricData', { Namespace: 'App', MetricData });
}

export const metric = (Id: string, MetricName = Id, Stat = 'Average', ReturnData?: boolean) => ({
  Id,
  MetricStat: { Metric: { Namespace: 'App', MetricName }, Period: 60, Stat },
  ...(ReturnData !== undefined && { ReturnData }),
});

interface MetricData {
  MetricDataResults: { Id: string; Label: string; Timestamps: number[]; Values: number[] }[];
}

/** Values of an expression over metrics `m1`, `m2`, … of the same names, in order of time. */
export function calculate(world: World, Expression: string, minutes: number, metrics: readonly string[]) {
  const answer = call<MetricData>(world, 'cloudwatch.GetMetricData', {
    MetricDataQueries: [...metrics.map((id) => metric(id, id, 'Average', false)), { Id: 'e', Expression }],
    StartTime: START,
    EndTime: START + minutes * MINUTE,
    ScanBy: 'TimestampAscending',
  });
  return answer.MetricDataResults.map(({ Values }) => Values);
}
