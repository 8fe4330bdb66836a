import type { Operation } from '../../../engine/contract';

import type { UntagStreamInput, UntagStreamOutput } from '../../../shapes/generated/kinesisvideo.types';
import type { VideoState } from '../state';
import { guardStream, locateStream, streamOf } from '../streams';

export const untagStream: Operation<VideoState, UntagStreamInput, UntagStreamOutput> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const { tags } = streamOf(input, ctx);
    for (const key of input.TagKeyList) tags.delete(key);
    return {};
  },
};
