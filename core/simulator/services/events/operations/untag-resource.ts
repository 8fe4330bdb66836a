import type { Operation } from '../../../engine/contract';
import type { UntagResourceRequest } from '../../../shapes/generated/events.types';
import type { EventsState } from '../state';
import { tagGuard, tagsOf } from '../tags';

/** Takes tags from a bus or rule; keys it does not have are no error. */
export const untagResource: Operation<EventsState, UntagResourceRequest, object> = {
  guard: tagGuard,
  run({ ResourceARN, TagKeys }, ctx) {
    const tags = tagsOf(ctx, ResourceARN);
    for (const key of TagKeys) delete tags[key];
    return {};
  },
};
