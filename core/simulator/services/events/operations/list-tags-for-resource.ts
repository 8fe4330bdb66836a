import type { Operation } from '../../../engine/contract';
import type {
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
} from '../../../shapes/generated/events.types';
import type { EventsState } from '../state';
import { tagGuard, tagsOf } from '../tags';

/** Lists the tags of a bus or rule. */
export const listTagsForResource: Operation<
  EventsState,
  ListTagsForResourceRequest,
  ListTagsForResourceResponse
> = {
  guard: tagGuard,
  run: ({ ResourceARN }, ctx) => ({
    Tags: Object.entries(tagsOf(ctx, ResourceARN)).map(([Key, Value]) => ({ Key, Value })),
  }),
};
