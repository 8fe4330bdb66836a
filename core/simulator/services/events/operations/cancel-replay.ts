import type { Operation } from '../../../engine/contract';
import type { CancelReplayRequest, CancelReplayResponse } from '../../../shapes/generated/events.types';
import { replayAt } from '../archives/find';
import { replayArn } from '../names';
import { illegalStatus } from '../refusals';
import type { EventsState } from '../state';

/** Stops a replay before its next events. */
export const cancelReplay: Operation<EventsState, CancelReplayRequest, CancelReplayResponse> = {
  guard: ({ ReplayName }, ctx) => ({ arn: replayArn(ctx, ReplayName) }),
  run({ ReplayName }, ctx) {
    const replay = replayAt(ctx, ReplayName);
    if (replay.state !== 'STARTING' && replay.state !== 'RUNNING')
      throw illegalStatus(`Replay ${ReplayName} is not in a valid state for this operation.`);
    replay.state = 'CANCELLING';
    return { ReplayArn: replay.arn, State: replay.state };
  },
};
