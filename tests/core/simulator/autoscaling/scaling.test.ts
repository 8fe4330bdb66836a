import { beforeEach, describe, expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import { adjusted, stepFor } from '@/core/simulator/services/autoscaling/policies/adjust';
import { trackedCapacity } from '@/core/simulator/services/autoscaling/policies/tracking';
import { call, refusal, testWorld } from '../../../support/simulator';
import {
  backlog,
  enableMetrics,
  GROUP,
  group,
  inService,
  makeFleet,
  minutes,
  sendMany,
  trackBacklog,
} from './fleet';

let world: World;
beforeEach(() => {
  world = testWorld();
});

const put = (input: object) =>
  call<{ PolicyARN: string }>(world, 'autoscaling.PutScalingPolicy', {
    AutoScalingGroupName: GROUP,
    PolicyName: 'p',
    ...input,
  });

describe('target tracking on backlog per instance', () => {
  it('grows the fleet until the backlog per instance is at the target: 1,500 messages on 10 instances, target 100, make 15', () => {
    expect(trackedCapacity(10, 150, 100)).toBe(15);
    const QueueUrl = makeFleet(world, { min: 1, max: 100, desired: 10, secPerMessage: 3_600 });
    enableMetrics(world);
    minutes(world, 2);
    expect(trackBacklog(world, 100).Alarms.map(({ AlarmName }) => AlarmName)).toEqual([
      expect.stringMatching(/^TargetTracking-workers-AlarmHigh-/),
      expect.stringMatching(/^TargetTracking-workers-AlarmLow-/),
    ]);
    // Ten are in work at once and do not count as backlog.
    sendMany(world, QueueUrl, 1_510);
    minutes(world, 2);
    expect(group(world).DesiredCapacity).toBe(10);
    minutes(world, 1);
    expect(group(world).DesiredCapacity).toBe(15);
  });

  it('keeps up with a burst and shrinks again, more slowly', () => {
    const QueueUrl = makeFleet(world, { min: 1, max: 10, secPerMessage: 10 });
    enableMetrics(world);
    trackBacklog(world, 20);
    sendMany(world, QueueUrl, 300);
    minutes(world, 4);
    expect(inService(world)).toBe(10);
    expect(backlog(world, QueueUrl)).toBeGreaterThan(200);
    minutes(world, 8);
    expect(backlog(world, QueueUrl)).toBe(0);
    expect(inService(world)).toBe(10);
    minutes(world, 12);
    expect(inService(world)).toBe(1);
  });

  it('does nothing without the group metrics, as there is no data to divide by', () => {
    const QueueUrl = makeFleet(world, { secPerMessage: 60 });
    trackBacklog(world, 10);
    sendMany(world, QueueUrl, 200);
    minutes(world, 15);
    expect(group(world).DesiredCapacity).toBe(1);
    expect(call(world, 'cloudwatch.DescribeAlarms', { StateValue: 'INSUFFICIENT_DATA' })).toMatchObject({
      MetricAlarms: [{}, {}],
    });
  });

  it('never scales in when that is disabled', () => {
    makeFleet(world, { min: 1, desired: 3 });
    enableMetrics(world);
    expect(trackBacklog(world, 10, { DisableScaleIn: true }).Alarms).toHaveLength(1);
    minutes(world, 40);
    expect(inService(world)).toBe(3);
  });
});

describe('tracking the wrong metric', () => {
  it('CPU of workers that wait for others never reaches the target, and the backlog grows', () => {
    const QueueUrl = makeFleet(world, { secPerMessage: 30 });
    put({
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingConfiguration: {
        TargetValue: 50,
        PredefinedMetricSpecification: { PredefinedMetricType: 'ASGAverageCPUUtilization' },
      },
    });
    sendMany(world, QueueUrl, 300);
    minutes(world, 20);
    expect(inService(world)).toBe(1);
    expect(backlog(world, QueueUrl)).toBeGreaterThan(200);
  });

  it('the bare length of the queue does not fall with more instances, so the fleet goes to its maximum', () => {
    const QueueUrl = makeFleet(world, { max: 20, secPerMessage: 600 });
    put({
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingConfiguration: {
        TargetValue: 100,
        CustomizedMetricSpecification: {
          Namespace: 'AWS/SQS',
          MetricName: 'ApproximateNumberOfMessagesVisible',
          Dimensions: [{ Name: 'QueueName', Value: 'jobs' }],
          Statistic: 'Average',
        },
      },
    });
    sendMany(world, QueueUrl, 300);
    minutes(world, 15);
    expect(inService(world)).toBe(20);
  });
});

describe('adjustments', () => {
  it.each([
    ['ChangeInCapacity', 10, 3, {}, 13],
    ['ExactCapacity', 10, 3, {}, 3],
    ['PercentChangeInCapacity', 10, 25, {}, 12],
    ['PercentChangeInCapacity', 2, 10, {}, 3],
    ['PercentChangeInCapacity', 10, -15, {}, 9],
    ['PercentChangeInCapacity', 10, 10, { MinAdjustmentMagnitude: 3 }, 13],
  ])('%s of %i by %i: %j makes %i', (AdjustmentType, capacity, by, more, expected) => {
    const definition = { AutoScalingGroupName: GROUP, PolicyName: 'p', AdjustmentType, ...more };
    expect(adjusted(capacity, definition, by)).toBe(expected);
  });

  it('steps are chosen by how far the metric is from the threshold', () => {
    const steps = [
      { MetricIntervalLowerBound: 0, MetricIntervalUpperBound: 10, ScalingAdjustment: 1 },
      { MetricIntervalLowerBound: 10, ScalingAdjustment: 5 },
      { MetricIntervalUpperBound: 0, ScalingAdjustment: -1 },
    ];
    const at = (difference: number) => stepFor(steps, difference)?.ScalingAdjustment;
    expect([0, 9, 10, 500, -1].map(at)).toEqual([1, 1, 5, 5, -1]);
  });
});

describe('simple scaling', () => {
  it('follows an alarm and then rests for its cooldown', () => {
    makeFleet(world, { max: 5 });
    const { PolicyARN } = put({ AdjustmentType: 'ChangeInCapacity', ScalingAdjustment: 1, Cooldown: 300 });
    call(world, 'cloudwatch.PutMetricAlarm', {
      AlarmName: 'high',
      Namespace: 'App',
      MetricName: 'm',
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
      AlarmActions: [PolicyARN],
    });
    minutes(world, 1);
    expect(group(world).DesiredCapacity).toBe(2);
    minutes(world, 4);
    expect(group(world).DesiredCapacity).toBe(2);
    minutes(world, 1);
    expect(group(world).DesiredCapacity).toBe(3);
    minutes(world, 60);
    expect(group(world).DesiredCapacity).toBe(5);
  });

  it('may be executed by hand, with or without honouring the cooldown', () => {
    makeFleet(world, { max: 9 });
    put({ AdjustmentType: 'ChangeInCapacity', ScalingAdjustment: 2 });
    const execute = (HonorCooldown: boolean) =>
      [
        world,
        'autoscaling.ExecutePolicy',
        { AutoScalingGroupName: GROUP, PolicyName: 'p', HonorCooldown },
      ] as const;
    call(...execute(true));
    expect(group(world).DesiredCapacity).toBe(3);
    expect(refusal(...execute(true)).queryCode).toBe('ScalingActivityInProgress');
    call(...execute(false));
    expect(group(world).DesiredCapacity).toBe(5);
  });
});

describe('policies', () => {
  it('are described, replaced with their alarms, and deleted with them', () => {
    makeFleet(world);
    trackBacklog(world, 10);
    const second = trackBacklog(world, 20);
    const alarms = () =>
      call<{ MetricAlarms: { AlarmName: string }[] }>(world, 'cloudwatch.DescribeAlarms').MetricAlarms.map(
        ({ AlarmName }) => AlarmName,
      );
    expect(alarms().sort()).toEqual(second.Alarms.map(({ AlarmName }) => AlarmName).sort());
    expect(call(world, 'autoscaling.DescribePolicies', { AutoScalingGroupName: GROUP })).toMatchObject({
      ScalingPolicies: [
        {
          PolicyName: 'backlog',
          PolicyARN: second.PolicyARN,
          TargetTrackingConfiguration: { TargetValue: 20 },
        },
      ],
    });
    call(world, 'autoscaling.DeletePolicy', { AutoScalingGroupName: GROUP, PolicyName: 'backlog' });
    expect(alarms()).toEqual([]);
  });

  it.each([
    [{ PolicyType: 'Other' }, 'Invalid PolicyType: Other.'],
    [{}, 'AdjustmentType must be one of [ChangeInCapacity, ExactCapacity, PercentChangeInCapacity].'],
    [
      { AdjustmentType: 'ChangeInCapacity' },
      'ScalingAdjustment must be specified for policy type SimpleScaling.',
    ],
    [
      { PolicyType: 'TargetTrackingScaling', TargetTrackingConfiguration: { TargetValue: 1 } },
      'Exactly one of PredefinedMetricSpecification and CustomizedMetricSpecification must be specified.',
    ],
    [
      {
        PolicyType: 'TargetTrackingScaling',
        TargetTrackingConfiguration: {
          TargetValue: 1,
          CustomizedMetricSpecification: { Metrics: [{ Id: 'e', Expression: 'm1 /' }] },
        },
      },
      "Error in expression 'e': Syntax error",
    ],
  ])('are refused: %j', (input, message) => {
    makeFleet(world);
    const asked = { AutoScalingGroupName: GROUP, PolicyName: 'p', ...input };
    expect(refusal(world, 'autoscaling.PutScalingPolicy', asked)).toMatchObject({
      code: 'ValidationError',
      message,
    });
    expect(call(world, 'autoscaling.DescribePolicies')).toMatchObject({ ScalingPolicies: [] });
  });
});
