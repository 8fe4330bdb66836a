import type { Simulation } from '../proof-by-simulation/simulation';

export const GROUP = 'workers';
const MINUTE_SEC = 60;

/** A group of so many instances. */
export function makeGroup(world: Simulation, size: number): void {
  world.must('ec2.CreateLaunchTemplate', {
    LaunchTemplateName: 'worker',
    LaunchTemplateData: { ImageId: 'ami-0abcdef1234567890', InstanceType: 't3.micro' },
  });
  world.must('autoscaling.CreateAutoScalingGroup', {
    AutoScalingGroupName: GROUP,
    MinSize: 1,
    MaxSize: size * 2,
    DesiredCapacity: size,
    AvailabilityZones: ['us-east-1a', 'us-east-1b'],
    LaunchTemplate: { LaunchTemplateName: 'worker' },
  });
}

/** Tries to give the group a target tracking policy. */
export const putPolicy = (world: Simulation, configuration: object) =>
  world.ask('autoscaling.PutScalingPolicy', {
    AutoScalingGroupName: GROUP,
    PolicyName: 'track',
    PolicyType: 'TargetTrackingScaling',
    TargetTrackingConfiguration: configuration,
  });

export const BACKLOG = {
  CustomizedMetricSpecification: {
    Namespace: 'Workers',
    MetricName: 'BacklogPerInstance',
    Statistic: 'Average',
  },
};

/** Publishes the metric once a minute, for so many minutes. */
export function publish(world: Simulation, value: number, minutes: number): void {
  for (let minute = 0; minute < minutes; minute++) {
    world.must('cloudwatch.PutMetricData', {
      Namespace: 'Workers',
      MetricData: [{ MetricName: 'BacklogPerInstance', Value: value }],
    });
    world.wait(MINUTE_SEC);
  }
}

/** How many instances the group wants. */
export function desired(world: Simulation): number {
  const found = world.peek<{ AutoScalingGroups: readonly { DesiredCapacity: number }[] }>(
    'autoscaling.DescribeAutoScalingGroups',
    { AutoScalingGroupNames: [GROUP] },
  );
  const size = found?.AutoScalingGroups[0]?.DesiredCapacity ?? 0;
  world.note('DesiredCapacity', { en: String(size), ko: String(size) });
  return size;
}
