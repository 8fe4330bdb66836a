import type { Operation } from '../../../engine/contract';
import type { CreateOrUpdateTagsType } from '../../../shapes/generated/autoscaling.types';
import { groupGuard, groupNamed } from '../groups';
import type { AutoScalingState } from '../state';

/** New tags reach instances that are launched from now on. */
export const createOrUpdateTags: Operation<AutoScalingState, CreateOrUpdateTagsType, object> = {
  guard: ({ Tags }, ctx) => Tags.map(({ ResourceId = '' }) => groupGuard(ResourceId, ctx)),
  run({ Tags }, ctx) {
    const groups = Tags.map(({ ResourceId = '' }) => groupNamed(ResourceId, ctx));
    for (const [i, { Key, Value = '', PropagateAtLaunch: propagate = true }] of Tags.entries())
      groups[i]?.tags.set(Key, Object.freeze({ value: Value, propagate }));
    return {};
  },
};
