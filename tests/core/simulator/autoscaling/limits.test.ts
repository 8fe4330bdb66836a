import { beforeEach, expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import { LIMITS } from '../../../support/limits';
import { call, refusal, testWorld } from '../../../support/simulator';
import { enableMetrics, GROUP, group, makeFleet, minutes, sendMany, trackBacklog } from './fleet';

const value = (fact: string): number => Number(LIMITS.today[fact]);

let world: World;
beforeEach(() => {
  world = testWorld();
});

it('asg.groups.max', () => {
  const quota = value('asg.groups.max');
  const create = (n: number): [string, object] => [
    'autoscaling.CreateAutoScalingGroup',
    {
      AutoScalingGroupName: `g${n}`,
      MinSize: 0,
      MaxSize: 1,
      AvailabilityZones: ['us-east-1a'],
      LaunchTemplate: { LaunchTemplateName: 'worker' },
    },
  ];
  for (let n = 0; n < quota; n++) call(world, ...create(n));
  expect(refusal(world, ...create(quota)).queryCode).toBe('LimitExceeded');
});

it('asg.policies.perGroup.max', () => {
  makeFleet(world);
  const quota = value('asg.policies.perGroup.max');
  const put = (n: number): [string, object] => [
    'autoscaling.PutScalingPolicy',
    {
      AutoScalingGroupName: GROUP,
      PolicyName: `p${n}`,
      AdjustmentType: 'ChangeInCapacity',
      ScalingAdjustment: 1,
    },
  ];
  for (let n = 0; n < quota; n++) call(world, ...put(n));
  call(world, ...put(0));
  expect(refusal(world, ...put(quota)).queryCode).toBe('LimitExceeded');
});

it('asg.cooldown.default', () => {
  makeFleet(world);
  expect(group(world)).toMatchObject({ DefaultCooldown: value('asg.cooldown.default') });
  call(world, 'autoscaling.UpdateAutoScalingGroup', { AutoScalingGroupName: GROUP, DefaultCooldown: 10 });
  expect(group(world)).toMatchObject({ DefaultCooldown: 10 });
});

it('asg.targetTracking.scaleOut.periods', () => {
  const QueueUrl = makeFleet(world, { desired: 1, secPerMessage: 3_600 });
  enableMetrics(world);
  minutes(world, 2);
  trackBacklog(world, 10);
  sendMany(world, QueueUrl, 100);
  minutes(world, value('asg.targetTracking.scaleOut.periods') - 1);
  expect(group(world).DesiredCapacity).toBe(1);
  minutes(world, 1);
  expect(group(world).DesiredCapacity).toBeGreaterThan(1);
});

it('asg.targetTracking.scaleIn.periods', () => {
  makeFleet(world, { desired: 5 });
  enableMetrics(world);
  minutes(world, 5);
  trackBacklog(world, 10);
  minutes(world, value('asg.targetTracking.scaleIn.periods') - 1);
  expect(group(world).DesiredCapacity).toBe(5);
  minutes(world, 1);
  expect(group(world).DesiredCapacity).toBe(1);
});
