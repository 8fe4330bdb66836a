import type { Operation } from '../../../engine/contract';
import type {
  AutoScalingGroupNamesType,
  AutoScalingGroupsType,
} from '../../../shapes/generated/autoscaling.types';
import { page } from '../paging';
import type { AutoScalingState } from '../state';
import { groupView } from '../views';

/** Names of no group are passed over. */
export const describeAutoScalingGroups: Operation<
  AutoScalingState,
  AutoScalingGroupNamesType,
  AutoScalingGroupsType
> = {
  run(input, { state }) {
    const names = input.AutoScalingGroupNames ?? [];
    const wanted = [...state.groups.values()].filter(
      ({ name }) => names.length === 0 || names.includes(name),
    );
    const [groups, next] = page(wanted, input);
    return { AutoScalingGroups: groups.map(groupView), ...next };
  },
};
