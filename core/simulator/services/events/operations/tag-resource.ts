import type { Operation } from '../../../engine/contract';
import type { TagResourceRequest } from '../../../shapes/generated/events.types';
import type { EventsState } from '../state';
import { tagGuard, tagsOf, tagTable } from '../tags';

/** Sets tags of a bus or rule. */
export const tagResource: Operation<EventsState, TagResourceRequest, object> = {
  guard: tagGuard,
  run({ ResourceARN, Tags }, ctx) {
    Object.assign(tagsOf(ctx, ResourceARN), tagTable(Tags));
    return {};
  },
};
