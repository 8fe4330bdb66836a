import type { Operation } from '../../../engine/contract';

import type { DescribeStreamInput, DescribeStreamOutput } from '../../../shapes/generated/kinesisvideo.types';
import type { VideoState } from '../state';
import { describe, guardStream, locateStream, streamOf } from '../streams';

export const describeStream: Operation<VideoState, DescribeStreamInput, DescribeStreamOutput> = {
  locate: locateStream,
  guard: guardStream,
  run: (input, ctx) => ({ StreamInfo: describe(streamOf(input, ctx)) }),
};
