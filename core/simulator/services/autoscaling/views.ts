import type {
  Activity as ActivityView,
  AutoScalingGroup,
  Instance as InstanceView,
} from '../../shapes/generated/autoscaling.types';
import type { Activity, Group, GroupInstance } from './state';

const DONE_PERCENT = 100;
const HALF_PERCENT = 50;
const GRANULARITY = '1Minute';

export const instanceView = (instance: GroupInstance, { launchTemplate }: Group): InstanceView => ({
  InstanceId: instance.id,
  InstanceType: instance.type,
  AvailabilityZone: instance.zone,
  LifecycleState: instance.state,
  HealthStatus: 'Healthy',
  LaunchTemplate: launchTemplate,
  ProtectedFromScaleIn: instance.protected,
});

export const tagsView = ({ tags, name }: Group) =>
  [...tags].map(([Key, { value, propagate }]) => ({
    ResourceId: name,
    ResourceType: 'auto-scaling-group',
    Key,
    Value: value,
    PropagateAtLaunch: propagate,
  }));

export const groupView = (group: Group): AutoScalingGroup => ({
  AutoScalingGroupName: group.name,
  AutoScalingGroupARN: group.arn,
  LaunchTemplate: group.launchTemplate,
  MinSize: group.min,
  MaxSize: group.max,
  DesiredCapacity: group.desired,
  DefaultCooldown: group.cooldownSec,
  ...(group.warmupSec !== undefined && { DefaultInstanceWarmup: group.warmupSec }),
  AvailabilityZones: group.zones,
  ...(group.subnets !== undefined && { VPCZoneIdentifier: group.subnets }),
  HealthCheckType: group.healthCheckType,
  HealthCheckGracePeriod: group.healthCheckGraceSec,
  Instances: [...group.instances.values()].map((instance) => instanceView(instance, group)),
  CreatedTime: group.createdAt,
  SuspendedProcesses: [...group.suspended].map((ProcessName) => ({ ProcessName })),
  EnabledMetrics: [...group.metrics].map((Metric) => ({ Metric, Granularity: GRANULARITY })),
  ...(group.deleting && { Status: 'Delete in progress' }),
  Tags: tagsView(group),
  TerminationPolicies: group.terminationPolicies,
  NewInstancesProtectedFromScaleIn: group.newInstancesProtected,
});

export const activityView = (activity: Activity, { name }: Group): ActivityView => ({
  ActivityId: activity.id,
  AutoScalingGroupName: name,
  Description: activity.description,
  Cause: activity.cause,
  StartTime: activity.startedAt,
  ...(activity.endedAt !== undefined && { EndTime: activity.endedAt }),
  StatusCode: activity.status,
  ...(activity.message !== undefined && { StatusMessage: activity.message }),
  Progress: activity.status === 'InProgress' ? HALF_PERCENT : DONE_PERCENT,
});
