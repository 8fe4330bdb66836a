import type { Operation } from '../../../engine/contract';

import type { DeleteStreamInput, DeleteStreamOutput } from '../../../shapes/generated/kinesisvideo.types';
import type { VideoState } from '../state';
import { assertChangeable, begin, guardStream, locateStream, streamOf } from '../streams';

export const deleteStream: Operation<VideoState, DeleteStreamInput, DeleteStreamOutput> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const stream = streamOf(input, ctx);
    assertChangeable(stream, input.CurrentVersion);
    begin(ctx, stream, 'DELETING');
    return {};
  },
};
