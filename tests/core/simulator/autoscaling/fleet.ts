import type { World } from '@/core/simulator/engine/world';
import { call, pass } from '../../../support/simulator';

export const GROUP = 'workers';

interface Fleet {
  min?: number;
  max?: number;
  desired?: number;
  /** How long a worker takes for a message. */
  secPerMessage?: number;
  tags?: Readonly<Record<string, string>>;
  more?: object;
}

/** A queue `jobs` and a group of workers on it; the URL of the queue. */
export function makeFleet(
  world: World,
  { min = 1, max = 20, desired, secPerMessage = 1, tags = {}, more = {} }: Fleet = {},
) {
  const { QueueUrl } = call<{ QueueUrl: string }>(world, 'sqs.CreateQueue', {
    QueueName: 'jobs',
    Attributes: { VisibilityTimeout: '900' },
  });
  call(world, 'ec2.CreateLaunchTemplate', {
    LaunchTemplateName: 'worker',
    LaunchTemplateData: { ImageId: 'ami-1' },
  });
  const all = { 'redrive:queue': 'jobs', 'redrive:seconds-per-message': String(secPerMessage), ...tags };
  call(world, 'autoscaling.CreateAutoScalingGroup', {
    AutoScalingGroupName: GROUP,
    MinSize: min,
    MaxSize: max,
    ...(desired !== undefined && { DesiredCapacity: desired }),
    AvailabilityZones: ['us-east-1a', 'us-east-1b'],
    LaunchTemplate: { LaunchTemplateName: 'worker' },
    DefaultInstanceWarmup: 60,
    Tags: Object.entries(all).map(([Key, Value]) => ({ Key, Value })),
    ...more,
  });
  return QueueUrl;
}

interface GroupView {
  DesiredCapacity: number;
  Instances: {
    InstanceId: string;
    LifecycleState: string;
    ProtectedFromScaleIn: boolean;
    AvailabilityZone: string;
  }[];
}

export const group = (world: World): GroupView =>
  call<{ AutoScalingGroups: GroupView[] }>(world, 'autoscaling.DescribeAutoScalingGroups', {
    AutoScalingGroupNames: [GROUP],
  }).AutoScalingGroups[0] as GroupView;

export const inService = (world: World): number =>
  group(world).Instances.filter(({ LifecycleState }) => LifecycleState === 'InService').length;

export function sendMany(world: World, QueueUrl: string, count: number): void {
  for (let n = 0; n < count; n++) call(world, 'sqs.SendMessage', { QueueUrl, MessageBody: `job ${n}` });
}

export function backlog(world: World, QueueUrl: string): number {
  const { Attributes } = call<{ Attributes: Record<string, string> }>(world, 'sqs.GetQueueAttributes', {
    QueueUrl,
    AttributeNames: ['All'],
  });
  return Number(Attributes.ApproximateNumberOfMessages);
}

const queueMetric = {
  Metric: {
    Namespace: 'AWS/SQS',
    MetricName: 'ApproximateNumberOfMessagesVisible',
    Dimensions: [{ Name: 'QueueName', Value: 'jobs' }],
  },
  Stat: 'Sum',
};
const sizeMetric = {
  Metric: {
    Namespace: 'AWS/AutoScaling',
    MetricName: 'GroupInServiceInstances',
    Dimensions: [{ Name: 'AutoScalingGroupName', Value: GROUP }],
  },
  Stat: 'Average',
};

/** Target tracking on backlog per instance by metric math, as AWS's guide on queues has it. */
export const trackBacklog = (world: World, TargetValue: number, more: object = {}) =>
  call<{ PolicyARN: string; Alarms: { AlarmName: string }[] }>(world, 'autoscaling.PutScalingPolicy', {
    AutoScalingGroupName: GROUP,
    PolicyName: 'backlog',
    PolicyType: 'TargetTrackingScaling',
    TargetTrackingConfiguration: {
      TargetValue,
      CustomizedMetricSpecification: {
        Metrics: [
          { Id: 'm1', MetricStat: queueMetric, ReturnData: false },
          { Id: 'm2', MetricStat: sizeMetric, ReturnData: false },
          { Id: 'e1', Expression: 'm1 / m2', ReturnData: true },
        ],
      },
      ...more,
    },
  });

export const enableMetrics = (world: World) =>
  call(world, 'autoscaling.EnableMetricsCollection', { AutoScalingGroupName: GROUP, Granularity: '1Minute' });

export const minutes = (world: World, count: number): void => pass(world, count * 60);
