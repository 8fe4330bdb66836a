import { beforeEach, expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import { LIMITS } from '../../../support/limits';
import { call, refusal, START, testWorld } from '../../../support/simulator';
import { MINUTE, metric } from './metrics';

const value = (fact: string): number => Number(LIMITS.today[fact]);
const SECOND = 1_000;

let world: World;
beforeEach(() => {
  world = testWorld();
});

/** One below, at, and one above the limit: the first two pass, the last is refused with this code. */
function expectLimit(quota: number, attempt: (n: number) => [string, object], code: string): void {
  for (const n of [quota - 1, quota]) call(world, ...attempt(n));
  const { code: shape, queryCode = shape } = refusal(world, ...attempt(quota + 1));
  expect(queryCode).toBe(code);
}

const put = (datum: object, count = 1): [string, object] => [
  'cloudwatch.PutMetricData',
  { Namespace: 'App', MetricData: Array.from({ length: count }, () => ({ MetricName: 'm', ...datum })) },
];

it('cloudwatch.putMetricData.metrics.max', () => {
  const quota = value('cloudwatch.putMetricData.metrics.max');
  expectLimit(quota, (n) => put({ Value: 1 }, n), 'InvalidParameterValue');
});

it('cloudwatch.putMetricData.values.max', () => {
  const quota = value('cloudwatch.putMetricData.values.max');
  expectLimit(quota, (n) => put({ Values: Array(n).fill(1) }), 'InvalidParameterValue');
});

it('cloudwatch.putMetricData.past.max', () => {
  const quota = value('cloudwatch.putMetricData.past.max');
  expectLimit(quota, (n) => put({ Value: 1, Timestamp: START - n * SECOND }), 'InvalidParameterValue');
});

it('cloudwatch.putMetricData.future.max', () => {
  const quota = value('cloudwatch.putMetricData.future.max');
  expectLimit(quota, (n) => put({ Value: 1, Timestamp: START + n * SECOND }), 'InvalidParameterValue');
});

it('cloudwatch.getMetricStatistics.datapoints.max', () => {
  const quota = value('cloudwatch.getMetricStatistics.datapoints.max');
  const get = (n: number): [string, object] => [
    'cloudwatch.GetMetricStatistics',
    {
      Namespace: 'App',
      MetricName: 'm',
      StartTime: START,
      EndTime: START + n * MINUTE,
      Period: 60,
      Statistics: ['Sum'],
    },
  ];
  expectLimit(quota, get, 'InvalidParameterCombination');
  expect(refusal(world, ...get(quota + 1)).message).toBe(
    `You have requested up to ${quota + 1} datapoints, which exceeds the limit of ${quota}. You may reduce the datapoints requested by increasing Period, or decreasing the time range.`,
  );
});

it('cloudwatch.getMetricData.queries.max', () => {
  const get = (n: number): [string, object] => [
    'cloudwatch.GetMetricData',
    {
      MetricDataQueries: Array.from({ length: n }, (_, i) => metric(`m${i}`)),
      StartTime: START,
      EndTime: START + MINUTE,
    },
  ];
  expectLimit(value('cloudwatch.getMetricData.queries.max'), get, 'ValidationError');
});

it('cloudwatch.alarms.max', () => {
  const alarm = (n: number): [string, object] => [
    'cloudwatch.PutMetricAlarm',
    {
      AlarmName: `a${n}`,
      Namespace: 'App',
      MetricName: 'm',
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanThreshold',
    },
  ];
  const quota = value('cloudwatch.alarms.max');
  for (let n = 0; n < quota; n++) call(world, ...alarm(n));
  call(world, ...alarm(0));
  expect(refusal(world, ...alarm(quota)).queryCode).toBe('LimitExceeded');
});
