import type { Operation } from '../../../engine/contract';

import type {
  ListTagsForStreamInput,
  ListTagsForStreamOutput,
} from '../../../shapes/generated/kinesisvideo.types';
import type { VideoState } from '../state';
import { guardStream, locateStream, streamOf } from '../streams';

export const listTagsForStream: Operation<VideoState, ListTagsForStreamInput, ListTagsForStreamOutput> = {
  locate: locateStream,
  guard: guardStream,
  run: (input, ctx) => ({ Tags: Object.fromEntries(streamOf(input, ctx).tags) }),
};
