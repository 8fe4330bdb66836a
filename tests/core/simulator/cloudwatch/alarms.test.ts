import { beforeEach, describe, expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import { judge } from '@/core/simulator/services/cloudwatch/alarms/judge';
import type { AlarmState } from '@/core/simulator/services/cloudwatch/state';
import { ACCOUNT, call, pass, REGION, refusal, START, testWorld } from '../../../support/simulator';
import { MINUTE, metric, putMinutes } from './metrics';

const RULE = {
  AlarmName: 'high',
  Namespace: 'App',
  MetricName: 'm',
  Statistic: 'Average',
  Period: 60,
  EvaluationPeriods: 2,
  Threshold: 10,
  ComparisonOperator: 'GreaterThanThreshold',
};

let world: World;
beforeEach(() => {
  world = testWorld();
});

const alarm = () =>
  call<{ MetricAlarms: { StateValue: AlarmState; StateReason: string }[] }>(
    world,
    'cloudwatch.DescribeAlarms',
    {
      AlarmNames: ['high'],
    },
  ).MetricAlarms[0];

describe('the verdict on data, newest last, X breaching, 0 not, - missing (rule 3 of 3)', () => {
  const of = (data: string, TreatMissingData: string, current: AlarmState = 'OK', DatapointsToAlarm = 3) => {
    const periods = [...data].reverse().map((sign) => (sign === '-' ? undefined : sign === 'X' ? 20 : 1));
    return judge({ ...RULE, EvaluationPeriods: 3, DatapointsToAlarm, TreatMissingData }, periods, current);
  };
  // Source: "How alarm state is evaluated when data is missing", CloudWatch user guide.
  it.each([
    ['0-X-X', 'OK', 'OK', 'OK', 'OK', 3],
    ['0-X-X', 'ALARM', 'ALARM', 'ALARM', 'ALARM', 2],
    ['----0', 'OK', 'OK', 'OK', 'OK', 3],
    ['-----', 'INSUFFICIENT_DATA', 'OK', 'ALARM', 'OK', 3],
    ['0XX-X', 'ALARM', 'ALARM', 'ALARM', 'ALARM', 3],
    ['--X--', 'ALARM', 'OK', 'ALARM', 'OK', 3],
    ['----X', 'INSUFFICIENT_DATA', 'OK', 'ALARM', 'OK', 3],
    ['XXXXX', 'ALARM', 'ALARM', 'ALARM', 'ALARM', 3],
    ['XX000', 'OK', 'OK', 'OK', 'OK', 3],
  ] as const)(
    '%s: missing %s, ignore %s, breaching %s, notBreaching %s',
    (data, missing, ignore, breaching, not, needed) => {
      expect(of(data, 'missing', 'OK', needed)).toBe(missing);
      expect(of(data, 'ignore', 'OK', needed)).toBe(ignore);
      expect(of(data, 'breaching', 'OK', needed)).toBe(breaching);
      expect(of(data, 'notBreaching', 'OK', needed)).toBe(not);
    },
  );

  it('with ignore keeps the state when nothing is known', () => {
    expect(of('-----', 'ignore', 'ALARM')).toBe('ALARM');
  });
});

describe('an alarm', () => {
  it('goes off after its evaluation periods and calms down', () => {
    call(world, 'cloudwatch.PutMetricAlarm', RULE);
    expect(alarm()).toMatchObject({
      StateValue: 'INSUFFICIENT_DATA',
      StateReason: 'Unchecked: Initial alarm creation',
    });
    putMinutes(world, 'm', [20, 20, 5, 5]);
    pass(world, 60);
    expect(alarm()?.StateValue).toBe('INSUFFICIENT_DATA');
    pass(world, 60);
    expect(alarm()).toMatchObject({
      StateValue: 'ALARM',
      StateReason: 'Threshold Crossed: 2 datapoints [20, 20] were greater than the threshold (10).',
    });
    pass(world, 120);
    expect(alarm()).toMatchObject({
      StateValue: 'OK',
      StateReason: 'Threshold Crossed: 1 datapoint [5] was not greater than the threshold (10).',
    });
    const { AlarmHistoryItems: items } = call<{ AlarmHistoryItems: { HistorySummary: string }[] }>(
      world,
      'cloudwatch.DescribeAlarmHistory',
      { AlarmName: 'high', ScanBy: 'TimestampAscending' },
    );
    expect(items.map(({ HistorySummary }) => HistorySummary)).toEqual([
      'Alarm "high" created',
      'Alarm updated from INSUFFICIENT_DATA to ALARM',
      'Alarm updated from ALARM to OK',
    ]);
  });

  it('may judge an expression', () => {
    call(world, 'cloudwatch.PutMetricAlarm', {
      AlarmName: 'high',
      EvaluationPeriods: 1,
      Threshold: 100,
      ComparisonOperator: 'GreaterThanThreshold',
      Metrics: [
        metric('m1', 'm1', 'Sum', false),
        metric('m2', 'm2', 'Sum', false),
        { Id: 'e', Expression: 'm1 / m2' },
      ],
    });
    putMinutes(world, 'm1', [1_500]);
    putMinutes(world, 'm2', [10]);
    pass(world, 60);
    expect(alarm()?.StateValue).toBe('ALARM');
  });

  it('publishes to a topic when its state changes, and only then', () => {
    const { TopicArn } = call<{ TopicArn: string }>(world, 'sns.CreateTopic', { Name: 'ops' });
    const allowAlarm = {
      Effect: 'Allow',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Action: 'sns:Publish',
      Resource: TopicArn,
      Condition: { ArnEquals: { 'aws:SourceArn': `arn:aws:cloudwatch:${REGION}:${ACCOUNT}:alarm:high` } },
    };
    call(world, 'sns.SetTopicAttributes', {
      TopicArn,
      AttributeName: 'Policy',
      AttributeValue: JSON.stringify({ Statement: [allowAlarm] }),
    });
    const { QueueUrl } = call<{ QueueUrl: string }>(world, 'sqs.CreateQueue', { QueueName: 'ops' });
    const QueueArn = `arn:aws:sqs:${REGION}:${ACCOUNT}:ops`;
    const Policy = JSON.stringify({
      Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sqs:SendMessage', Resource: QueueArn }],
    });
    call(world, 'sqs.SetQueueAttributes', { QueueUrl, Attributes: { Policy } });
    call(world, 'sns.Subscribe', {
      TopicArn,
      Protocol: 'sqs',
      Endpoint: QueueArn,
      Attributes: { RawMessageDelivery: 'true' },
    });
    call(world, 'cloudwatch.PutMetricAlarm', { ...RULE, EvaluationPeriods: 1, AlarmActions: [TopicArn] });
    putMinutes(world, 'm', [20, 20, 20]);
    pass(world, 180);
    const { Messages = [] } = call<{ Messages?: { Body: string }[] }>(world, 'sqs.ReceiveMessage', {
      QueueUrl,
      MaxNumberOfMessages: 10,
    });
    expect(Messages.map(({ Body }) => JSON.parse(Body))).toMatchObject([
      {
        AlarmName: 'high',
        NewStateValue: 'ALARM',
        OldStateValue: 'INSUFFICIENT_DATA',
        StateChangeTime: '2026-01-01T00:01:00.000+0000',
        Trigger: { MetricName: 'm', Threshold: 10, Statistic: 'AVERAGE' },
      },
    ]);
  });

  it('can be set to a state by hand until the data say otherwise', () => {
    call(world, 'cloudwatch.PutMetricAlarm', { ...RULE, EvaluationPeriods: 1 });
    const set = { AlarmName: 'high', StateValue: 'ALARM', StateReason: 'drill' };
    call(world, 'cloudwatch.SetAlarmState', set);
    expect(alarm()).toMatchObject({ StateValue: 'ALARM', StateReason: 'drill' });
    putMinutes(world, 'm', [1]);
    pass(world, 60);
    expect(alarm()?.StateValue).toBe('OK');
    expect(refusal(world, 'cloudwatch.SetAlarmState', { ...set, AlarmName: 'none' })).toMatchObject({
      code: 'ResourceNotFound',
      status: 404,
    });
  });

  it('keeps its state when it is changed and goes when it is deleted', () => {
    call(world, 'cloudwatch.PutMetricAlarm', { ...RULE, EvaluationPeriods: 1 });
    putMinutes(world, 'm', [20]);
    pass(world, 60);
    call(world, 'cloudwatch.PutMetricAlarm', { ...RULE, EvaluationPeriods: 1, AlarmDescription: 'new' });
    expect(alarm()).toMatchObject({ StateValue: 'ALARM', AlarmDescription: 'new' });
    call(world, 'cloudwatch.DisableAlarmActions', { AlarmNames: ['high'] });
    expect(alarm()).toMatchObject({ ActionsEnabled: false });
    call(world, 'cloudwatch.DeleteAlarms', { AlarmNames: ['high', 'none'] });
    expect(alarm()).toBeUndefined();
  });

  it.each([
    [
      { ...RULE, DatapointsToAlarm: 3 },
      'The value for DatapointsToAlarm must be less than or equal to EvaluationPeriods.',
    ],
    [{ ...RULE, Period: 45 }, 'Period must be 10, 20, 30, or a multiple of 60'],
    [
      { ...RULE, Period: 86_400 },
      'Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <= 86400).',
    ],
    [{ ...RULE, Statistic: undefined }, 'Must specify either Statistic or ExtendedStatistic'],
    [
      { ...RULE, TreatMissingData: 'x' },
      "The value 'x' for parameter TreatMissingData is not one of [breaching, notBreaching, ignore, missing]",
    ],
    [
      { ...RULE, Metrics: [metric('m1')] },
      'The parameters MetricName, Namespace, Dimensions, Period, and Statistic must not be set when Metrics is.',
    ],
    [
      {
        AlarmName: 'x',
        EvaluationPeriods: 1,
        Threshold: 1,
        ComparisonOperator: 'LessThanThreshold',
        Metrics: [metric('m1'), metric('m2')],
      },
      'Exactly one element of the metrics list should return data.',
    ],
  ])('is refused %#', (input, message) => {
    expect(refusal(world, 'cloudwatch.PutMetricAlarm', input).message).toBe(message);
    expect(world.nextDue()).toBeUndefined();
  });
});

it('sampling begins by itself only with what needs it', () => {
  call(world, 'cloudwatch.PutMetricData', { Namespace: 'App', MetricData: [{ MetricName: 'm', Value: 1 }] });
  call(world, 'cloudwatch.DescribeAlarms');
  expect(world.nextDue()).toBeUndefined();
  call(world, 'cloudwatch.StartSampling');
  expect(world.nextDue()).toBe(START + MINUTE);
});
