import type { Operation } from '../../../engine/contract';
import type {
  AutoScalingInstancesType,
  DescribeAutoScalingInstancesType,
} from '../../../shapes/generated/autoscaling.types';
import { page } from '../paging';
import type { AutoScalingState } from '../state';
import { instanceView } from '../views';

export const describeAutoScalingInstances: Operation<
  AutoScalingState,
  DescribeAutoScalingInstancesType,
  AutoScalingInstancesType
> = {
  run(input, { state }) {
    const ids = input.InstanceIds ?? [];
    const all = [...state.groups.values()].flatMap((group) =>
      [...group.instances.values()].map((instance) => ({ group, instance })),
    );
    const [found, next] = page(
      all.filter(({ instance }) => ids.length === 0 || ids.includes(instance.id)),
      input,
    );
    const AutoScalingInstances = found.map(({ group, instance }) => {
      const view = instanceView(instance, group);
      return { ...view, HealthStatus: 'HEALTHY', AutoScalingGroupName: group.name } as Required<
        typeof view
      > & {
        AutoScalingGroupName: string;
      };
    });
    return { AutoScalingInstances, ...next };
  },
};
