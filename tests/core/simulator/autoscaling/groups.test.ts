import { beforeEach, describe, expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import { call, pass, refusal, testWorld } from '../../../support/simulator';
import { GROUP, group, inService, makeFleet, minutes, sendMany } from './fleet';

let world: World;
beforeEach(() => {
  world = testWorld();
});

const states = () => group(world).Instances.map(({ LifecycleState }) => LifecycleState);
const activities = () =>
  call<{ Activities: { Description: string; Cause: string; StatusCode: string }[] }>(
    world,
    'autoscaling.DescribeScalingActivities',
    { AutoScalingGroupName: GROUP },
  ).Activities;

describe('a group', () => {
  it('launches what is desired, spread over its zones', () => {
    makeFleet(world, { desired: 2 });
    expect(states()).toEqual(['Pending', 'Pending']);
    expect(new Set(group(world).Instances.map((one) => one.AvailabilityZone)).size).toBe(2);
    minutes(world, 1);
    expect(states()).toEqual(['InService', 'InService']);
    expect(activities()).toMatchObject([
      { Description: expect.stringMatching(/^Launching a new EC2 instance: i-/), StatusCode: 'Successful' },
      {
        Cause:
          'At 2026-01-01T00:00:00Z a user request created an AutoScalingGroup changing the desired capacity from 0 to 2.',
      },
    ]);
    expect(
      call(world, 'ec2.DescribeInstances', {
        Filters: [{ Name: 'tag:aws:autoscaling:groupName', Values: [GROUP] }],
      }),
    ).toMatchObject({
      Reservations: [{ Instances: [{}, {}] }],
    });
  });

  it('grows and shrinks by hand, oldest instances first', () => {
    makeFleet(world, { min: 0, desired: 1 });
    minutes(world, 1);
    const [oldest] = group(world).Instances;
    call(world, 'autoscaling.SetDesiredCapacity', { AutoScalingGroupName: GROUP, DesiredCapacity: 3 });
    minutes(world, 1);
    expect(inService(world)).toBe(3);
    call(world, 'autoscaling.SetDesiredCapacity', { AutoScalingGroupName: GROUP, DesiredCapacity: 2 });
    expect(group(world).Instances.find((one) => one.InstanceId === oldest?.InstanceId)?.LifecycleState).toBe(
      'Terminating',
    );
    minutes(world, 1);
    expect(group(world).Instances).toHaveLength(2);
  });

  it('replaces an instance that was terminated behind its back', () => {
    makeFleet(world, { desired: 1 });
    minutes(world, 1);
    const [lost] = group(world).Instances;
    call(world, 'ec2.TerminateInstances', { InstanceIds: [lost?.InstanceId] });
    minutes(world, 2);
    expect(group(world).Instances).toMatchObject([{ LifecycleState: 'InService' }]);
    expect(group(world).Instances[0]?.InstanceId).not.toBe(lost?.InstanceId);
  });

  it('may lower its desired capacity with an instance', () => {
    makeFleet(world, { min: 1, desired: 2 });
    minutes(world, 1);
    const ids = group(world).Instances.map(({ InstanceId }) => InstanceId);
    const terminate = (InstanceId?: string) =>
      [
        world,
        'autoscaling.TerminateInstanceInAutoScalingGroup',
        { InstanceId, ShouldDecrementDesiredCapacity: true },
      ] as const;
    expect(call(...terminate(ids[0]))).toMatchObject({ Activity: { StatusCode: 'InProgress' } });
    expect(group(world).DesiredCapacity).toBe(1);
    expect(refusal(...terminate(ids[1])).message).toContain('desiredSize equals minSize (1)');
    expect(refusal(...terminate('i-0123')).message).toBe(
      'Instance Id not found - No managed instance found for instance ID: i-0123',
    );
  });

  it('leaves protected instances alone', () => {
    makeFleet(world, { min: 0, desired: 2, more: { NewInstancesProtectedFromScaleIn: true } });
    minutes(world, 1);
    const [first] = group(world).Instances;
    call(world, 'autoscaling.SetInstanceProtection', {
      AutoScalingGroupName: GROUP,
      InstanceIds: [first?.InstanceId],
      ProtectedFromScaleIn: false,
    });
    call(world, 'autoscaling.SetDesiredCapacity', { AutoScalingGroupName: GROUP, DesiredCapacity: 0 });
    minutes(world, 1);
    expect(group(world).Instances).toHaveLength(1);
    expect(activities().map(({ Description }) => Description)).toContain(
      'Could not scale to desired capacity because all remaining instances are protected from scale-in.',
    );
  });

  it('workers protect themselves while they are busy, when told to', () => {
    const QueueUrl = makeFleet(world, {
      min: 0,
      desired: 2,
      secPerMessage: 120,
      tags: { 'redrive:protect-while-busy': 'true' },
    });
    minutes(world, 1);
    sendMany(world, QueueUrl, 1);
    expect(group(world).Instances.filter((one) => one.ProtectedFromScaleIn)).toHaveLength(1);
    call(world, 'autoscaling.SetDesiredCapacity', { AutoScalingGroupName: GROUP, DesiredCapacity: 0 });
    minutes(world, 1);
    expect(group(world).Instances).toHaveLength(1);
    minutes(world, 2);
    expect(group(world).Instances[0]?.ProtectedFromScaleIn).toBe(false);
  });

  it('tries again when its launch template appears', () => {
    call(world, 'autoscaling.CreateAutoScalingGroup', {
      AutoScalingGroupName: GROUP,
      MinSize: 1,
      MaxSize: 1,
      AvailabilityZones: ['us-east-1a'],
      LaunchTemplate: { LaunchTemplateName: 'late' },
    });
    expect(activities()).toMatchObject([{ StatusCode: 'Failed' }]);
    call(world, 'ec2.CreateLaunchTemplate', {
      LaunchTemplateName: 'late',
      LaunchTemplateData: { ImageId: 'ami-1' },
    });
    minutes(world, 2);
    expect(inService(world)).toBe(1);
  });

  it('may have its processes suspended', () => {
    makeFleet(world, { min: 0, desired: 0 });
    const processes = { AutoScalingGroupName: GROUP, ScalingProcesses: ['Launch'] };
    call(world, 'autoscaling.SuspendProcesses', processes);
    call(world, 'autoscaling.SetDesiredCapacity', { AutoScalingGroupName: GROUP, DesiredCapacity: 1 });
    minutes(world, 5);
    expect(group(world).Instances).toEqual([]);
    call(world, 'autoscaling.ResumeProcesses', processes);
    minutes(world, 1);
    expect(inService(world)).toBe(1);
  });

  it('is deleted when it is empty, or by force', () => {
    makeFleet(world, { desired: 1 });
    const remove = { AutoScalingGroupName: GROUP };
    expect(refusal(world, 'autoscaling.DeleteAutoScalingGroup', remove)).toMatchObject({
      code: 'ResourceInUseFault',
      queryCode: 'ResourceInUse',
    });
    call(world, 'autoscaling.DeleteAutoScalingGroup', { ...remove, ForceDelete: true });
    pass(world, 90);
    expect(call(world, 'autoscaling.DescribeAutoScalingGroups')).toMatchObject({ AutoScalingGroups: [] });
  });

  it.each([
    [{ MinSize: 2, MaxSize: 1 }, 'Max bound, 1, must be greater than or equal to min bound, 2'],
    [
      { DesiredCapacity: 9, MaxSize: 3 },
      'Desired capacity:9 must be between the specified min size:1 and max size:3',
    ],
    [{ AvailabilityZones: undefined }, 'At least one Availability Zone or VPC Subnet is required.'],
    [
      { LaunchTemplate: undefined },
      'Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or MixedInstancesPolicy parameter.',
    ],
    [
      { MaxSize: undefined },
      "1 validation error detected: Value null at 'maxSize' failed to satisfy constraint: Member must not be null",
    ],
  ])('is refused: %j', (input, message) => {
    const asked = {
      AutoScalingGroupName: 'g',
      MinSize: 1,
      MaxSize: 1,
      AvailabilityZones: ['us-east-1a'],
      LaunchTemplate: { LaunchTemplateName: 'worker' },
      ...input,
    };
    expect(refusal(world, 'autoscaling.CreateAutoScalingGroup', asked)).toMatchObject({
      code: 'ValidationError',
      message,
    });
  });
});
