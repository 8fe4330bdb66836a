import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import { parseExpression } from '@/core/simulator/services/cloudwatch/expressions/parse';
import { call, pass, refusal, START, testWorld } from '../../../support/simulator';
import { calculate, MINUTE, metric, putMinutes } from './metrics';

let world: World;
beforeEach(() => {
  world = testWorld();
});

const statistics = (input: object = {}) =>
  call<{ Datapoints: Record<string, number>[] }>(world, 'cloudwatch.GetMetricStatistics', {
    Namespace: 'App',
    MetricName: 'm',
    StartTime: START,
    EndTime: START + 10 * MINUTE,
    Period: 60,
    Statistics: ['Sum', 'Average', 'Minimum', 'Maximum', 'SampleCount'],
    ...input,
  }).Datapoints;

describe('data that is put', () => {
  it('is answered as statistics of periods', () => {
    putMinutes(world, 'm', [1, 3, undefined, 5]);
    expect(statistics()).toMatchObject([
      { Timestamp: START, Sum: 1, SampleCount: 1, Unit: 'None' },
      { Timestamp: START + MINUTE, Sum: 3 },
      { Timestamp: START + 3 * MINUTE, Sum: 5 },
    ]);
    expect(statistics({ Period: 120 })).toMatchObject([
      { Timestamp: START, Sum: 4, Average: 2, Minimum: 1, Maximum: 3, SampleCount: 2 },
      { Timestamp: START + 2 * MINUTE, Sum: 5 },
    ]);
  });

  it('is joined within a minute, as values, counts or statistics', () => {
    const put = (datum: object) =>
      call(world, 'cloudwatch.PutMetricData', {
        Namespace: 'App',
        MetricData: [{ MetricName: 'm', ...datum }],
      });
    put({ Value: 2 });
    put({ Values: [4, 6], Counts: [2, 1] });
    put({ StatisticValues: { SampleCount: 2, Sum: 20, Minimum: 8, Maximum: 12 } });
    expect(statistics()).toMatchObject([{ SampleCount: 6, Sum: 36, Average: 6, Minimum: 2, Maximum: 12 }]);
  });

  it('is told apart by dimensions, in any order', () => {
    const put = (Dimensions: object[], Value: number) =>
      call(world, 'cloudwatch.PutMetricData', {
        Namespace: 'App',
        MetricData: [{ MetricName: 'm', Dimensions, Value }],
      });
    const [a, b] = [
      { Name: 'a', Value: '1' },
      { Name: 'b', Value: '2' },
    ];
    put([a, b], 1);
    put([b, a], 2);
    put([a], 10);
    expect(statistics({ Dimensions: [a, b] })).toMatchObject([{ Sum: 3 }]);
    expect(statistics()).toEqual([]);
    const list = (input: object) =>
      call<{ Metrics: unknown[] }>(world, 'cloudwatch.ListMetrics', input).Metrics;
    expect(list({ Namespace: 'App' })).toHaveLength(2);
    expect(list({ Dimensions: [{ Name: 'b' }] })).toEqual([
      { Namespace: 'App', MetricName: 'm', Dimensions: [a, b] },
    ]);
  });

  it.each([
    [{ MetricData: [{ MetricName: 'm' }] }, 'MissingParameter'],
    [{ MetricData: [{ MetricName: 'm', Value: 1, Values: [1] }] }, 'InvalidParameterCombination'],
    [{ MetricData: [{ MetricName: 'm', Values: [1], Counts: [1, 2] }] }, 'InvalidParameterValue'],
    [{ MetricData: [{ MetricName: 'm', Value: 1, Unit: 'Apples' }] }, undefined],
    [{}, 'MissingParameter'],
  ])('is refused when it makes no sense: %j', (input, queryCode) => {
    expect(refusal(world, 'cloudwatch.PutMetricData', { Namespace: 'App', ...input }).queryCode).toBe(
      queryCode,
    );
  });
});

describe('metrics of the services', () => {
  it('are taken each minute from the first look on', () => {
    call(world, 'sqs.CreateQueue', { QueueName: 'q' });
    expect(world.nextDue()).toBeUndefined();
    call(world, 'cloudwatch.ListMetrics');
    const QueueUrl = call<{ QueueUrl: string }>(world, 'sqs.GetQueueUrl', { QueueName: 'q' }).QueueUrl;
    for (const MessageBody of ['a', 'b', 'c']) call(world, 'sqs.SendMessage', { QueueUrl, MessageBody });
    pass(world, 120);
    const visible = statistics({
      Namespace: 'AWS/SQS',
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Dimensions: [{ Name: 'QueueName', Value: 'q' }],
    });
    expect(visible.map(({ Maximum }) => Maximum)).toEqual([3, 3]);
    const sent = statistics({
      Namespace: 'AWS/SQS',
      MetricName: 'NumberOfMessagesSent',
      Dimensions: [{ Name: 'QueueName', Value: 'q' }],
    });
    expect(sent.map(({ Sum }) => Sum).reduce((a = 0, b = 0) => a + b)).toBe(3);
  });
});

describe('metric math', () => {
  beforeEach(() => {
    putMinutes(world, 'm1', [10, 20, undefined, 40]);
    putMinutes(world, 'm2', [2, 0, 4, 8]);
  });

  it.each([
    ['m1 / m2', [[5, 5]]],
    ['m1 + m2 * 2', [[14, 20, 56]]],
    ['(m1 + m2) * 2', [[24, 40, 96]]],
    ['-m2 + 1', [[-1, 1, -3, -7]]],
    ['m2 ^ 2', [[4, 0, 16, 64]]],
    ['SUM(METRICS())', [[12, 20, 4, 48]]],
    ['AVG([m1, m2])', [[6, 10, 4, 24]]],
    ['MIN(METRICS())', [[2, 0, 4, 8]]],
    ['MAX(METRICS("m1"))', [[10, 20, 40]]],
    [
      'METRICS()',
      [
        [10, 20, 40],
        [2, 0, 4, 8],
      ],
    ],
    [
      'METRICS() * 10',
      [
        [100, 200, 400],
        [20, 0, 40, 80],
      ],
    ],
    ['m1 / SUM(m2)', [[10 / 14, 20 / 14, 40 / 14]]],
    ['FILL(m1, 0)', [[10, 20, 0, 40]]],
    ['FILL(m1, REPEAT)', [[10, 20, 20, 40]]],
    ['FILL(m1, LINEAR)', [[10, 20, 30, 40]]],
    ['IF(m2 > 3, m2, 0)', [[0, 0, 4, 8]]],
    ['IF(m2 > 3, m2)', [[4, 8]]],
    ['IF(m2 > 0 && m2 < 5, 1, 0)', [[1, 0, 1, 0]]],
    ['FILL(m1, 0) / MAX([m2, TIME_SERIES(1)])', [[5, 20, 0, 5]]],
    ['DIFF(m2)', [[-2, 4, 4]]],
    ['RATE(m2) * 60', [[-2, 4, 4]]],
    ['RUNNING_SUM(m2)', [[2, 2, 6, 14]]],
    ['CEIL(m1 / 15)', [[1, 2, 3]]],
    ['ABS(m2 - 4)', [[2, 4, 0, 4]]],
    ['m1 * 0 + PERIOD(m1)', [[60, 60, 60]]],
  ])('%s', (expression, expected) => {
    const values = calculate(world, expression, 4, ['m1', 'm2']);
    expect(values).toHaveLength(expected.length);
    for (const [i, series] of values.entries())
      expect(series.map((value) => value.toFixed(6))).toEqual(expected[i]?.map((value) => value.toFixed(6)));
  });

  it('rests one expression on another and answers what was asked for', () => {
    const answer = call<{ MetricDataResults: { Id: string; Label: string; Values: number[] }[] }>(
      world,
      'cloudwatch.GetMetricData',
      {
        MetricDataQueries: [
          metric('m1', 'm1', 'Average', false),
          { Id: 'e1', Expression: 'm1 * 2', ReturnData: false },
          { Id: 'e2', Expression: 'e1 + 1', Label: 'more' },
        ],
        StartTime: START,
        EndTime: START + 4 * MINUTE,
      },
    );
    expect(answer.MetricDataResults).toMatchObject([{ Id: 'e2', Label: 'more', Values: [81, 41, 21] }]);
  });

  it.each([
    ['m1 +', "Error in expression 'e': Syntax error"],
    ['(m1', "Error in expression 'e': Syntax error"],
    ['m1 m2', "Error in expression 'e': Syntax error"],
    ['m1 / m9', "Error in expression 'e': The metric or expression m9 is not defined."],
    ['SUM(m1)', "Error in expression 'e': the result must be a time series or an array of time series."],
    ['NOSUCH(m1)', "Error in expression 'e': the result must be a time series or an array of time series."],
    ['e + 1', "Error in expression 'e': the result must be a time series or an array of time series."],
  ])('refuses %s', (Expression, message) => {
    const input = {
      MetricDataQueries: [metric('m1'), { Id: 'e', Expression }],
      StartTime: START,
      EndTime: START + MINUTE,
    };
    expect(refusal(world, 'cloudwatch.GetMetricData', input)).toMatchObject({
      code: 'ValidationError',
      message,
    });
  });

  it('reads any text without a crash', () => {
    const part = fc.constantFrom(
      'm1',
      '(',
      ')',
      '[',
      ']',
      ',',
      '+',
      '-',
      '/',
      '1',
      'SUM(',
      '"',
      ' ',
      '&&',
      '!',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((parts) => parts.join('')),
        ),
        (expression) => {
          const node = parseExpression(expression);
          expect(node === null || typeof node.kind === 'string').toBe(true);
        },
      ),
    );
    expect(parseExpression('('.repeat(1_000))).toBeNull();
  });
});
