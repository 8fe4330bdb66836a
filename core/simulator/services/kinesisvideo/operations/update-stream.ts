import type { Operation } from '../../../engine/contract';

import type { UpdateStreamInput, UpdateStreamOutput } from '../../../shapes/generated/kinesisvideo.types';
import type { VideoState } from '../state';
import { assertChangeable, begin, guardStream, locateStream, newVersion, streamOf } from '../streams';

export const updateStream: Operation<VideoState, UpdateStreamInput, UpdateStreamOutput> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const stream = streamOf(input, ctx);
    assertChangeable(stream, input.CurrentVersion);
    stream.deviceName = input.DeviceName ?? stream.deviceName;
    stream.mediaType = input.MediaType ?? stream.mediaType;
    stream.version = newVersion(ctx);
    begin(ctx, stream, 'UPDATING');
    return {};
  },
};
