import type { Operation } from '../../../engine/contract';

import type {
  UpdateDataRetentionInput,
  UpdateDataRetentionOutput,
} from '../../../shapes/generated/kinesisvideo.types';
import type { VideoState } from '../state';
import {
  assertChangeable,
  begin,
  guardStream,
  invalidArgument,
  locateStream,
  newVersion,
  streamOf,
} from '../streams';

/** Adds to the retention or takes from it; at zero hours nothing is stored any more. */
export const updateDataRetention: Operation<VideoState, UpdateDataRetentionInput, UpdateDataRetentionOutput> =
  {
    locate: locateStream,
    guard: guardStream,
    run(input, ctx) {
      const stream = streamOf(input, ctx);
      assertChangeable(stream, input.CurrentVersion);
      const sign = input.Operation === 'INCREASE_DATA_RETENTION' ? 1 : -1;
      const hours = stream.retentionHours + sign * input.DataRetentionChangeInHours;
      if (hours < 0)
        throw invalidArgument(
          `The retention period cannot be decreased by more than the present ${stream.retentionHours} hours.`,
        );
      stream.retentionHours = hours;
      stream.version = newVersion(ctx);
      begin(ctx, stream, 'UPDATING');
      return {};
    },
  };
