import type { Operation } from '../../../engine/contract';
import type { DescribeReplayRequest, DescribeReplayResponse } from '../../../shapes/generated/events.types';
import { replayAt, replayOutput } from '../archives/find';
import { given } from '../given';
import { replayArn } from '../names';
import type { EventsState } from '../state';

/** Tells how far a replay is. */
export const describeReplay: Operation<EventsState, DescribeReplayRequest, DescribeReplayResponse> = {
  guard: ({ ReplayName }, ctx) => ({ arn: replayArn(ctx, ReplayName) }),
  run({ ReplayName }, ctx) {
    const replay = replayAt(ctx, ReplayName);
    return {
      ...replayOutput(replay),
      ReplayArn: replay.arn,
      Destination: replay.destination,
      ...given({ Description: replay.description }),
    };
  },
};
