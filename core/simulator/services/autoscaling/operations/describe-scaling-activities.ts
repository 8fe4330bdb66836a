import type { Operation } from '../../../engine/contract';
import type {
  ActivitiesType,
  DescribeScalingActivitiesType,
} from '../../../shapes/generated/autoscaling.types';
import { groupNamed } from '../groups';
import { page } from '../paging';
import type { AutoScalingState } from '../state';
import { activityView } from '../views';

/** Newest first. */
export const describeScalingActivities: Operation<
  AutoScalingState,
  DescribeScalingActivitiesType,
  ActivitiesType
> = {
  run(input, ctx) {
    const { AutoScalingGroupName: name, ActivityIds: ids } = input;
    const groups = name === undefined ? [...ctx.state.groups.values()] : [groupNamed(name, ctx)];
    const all = groups.flatMap((group) => group.activities.map((activity) => ({ group, activity })));
    const wanted = all
      .filter(({ activity }) => ids === undefined || ids.includes(activity.id))
      .reverse()
      .sort((a, b) => b.activity.startedAt - a.activity.startedAt);
    const [activities, next] = page(wanted, input);
    return {
      Activities: activities.map(({ activity, group }) => activityView(activity, group)),
      ...next,
    } as ActivitiesType;
  },
};
