import type { MetricDatum } from '../../engine/contract';
import { inService } from './groups';
import type { AutoScalingState, Group } from './state';

/**
 * Group metrics, which CloudWatch gets only once they are enabled for a group.
 * Source: https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-metrics.html
 */
export const GROUP_METRICS: Readonly<Record<string, (group: Group) => number>> = {
  GroupMinSize: ({ min }) => min,
  GroupMaxSize: ({ max }) => max,
  GroupDesiredCapacity: ({ desired }) => desired,
  GroupInServiceInstances: (group) => inService(group).length,
  GroupPendingInstances: (group) => inState(group, 'Pending'),
  GroupTerminatingInstances: (group) => inState(group, 'Terminating'),
  GroupTotalInstances: ({ instances }) => instances.size,
};

const inState = ({ instances }: Group, wanted: string): number =>
  [...instances.values()].filter(({ state }) => state === wanted).length;

export const metricsOf = ({ groups }: AutoScalingState): MetricDatum[] =>
  [...groups.values()].flatMap((group) =>
    [...group.metrics].map((name) => ({
      namespace: 'AWS/AutoScaling',
      name,
      dimensions: { AutoScalingGroupName: group.name },
      value: GROUP_METRICS[name]?.(group) ?? 0,
      unit: 'None',
    })),
  );
