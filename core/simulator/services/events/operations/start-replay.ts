import type { Operation } from '../../../engine/contract';
import type { StartReplayRequest, StartReplayResponse } from '../../../shapes/generated/events.types';
import type { Archive, Replay } from '../archives/archive';
import { planReplay } from '../archives/replaying';
import { busAt } from '../buses/bus';
import { replayArn } from '../names';
import { alreadyExists, invalid } from '../refusals';
import type { EventsCtx, EventsState } from '../state';

const BUS_ARN = /^arn:aws[\w-]*:events:[^:]*:\d{12}:event-bus\//;

/** Begins to send archived events to their bus again. */
export const startReplay: Operation<EventsState, StartReplayRequest, StartReplayResponse> = {
  guard: ({ ReplayName }, ctx) => ({ arn: replayArn(ctx, ReplayName) }),
  run(input, ctx) {
    const archive = archiveOf(ctx, input);
    if (input.EventStartTime >= input.EventEndTime)
      throw invalid(
        'Parameter EventEndTime is not valid. Reason: EventStartTime must be before EventEndTime.',
      );
    if (ctx.state.replays.has(input.ReplayName))
      throw alreadyExists(`Replay ${input.ReplayName} already exists.`);
    const replay = newReplay(ctx, archive, input);
    ctx.state.replays.set(replay.name, replay);
    planReplay(ctx, replay);
    ctx.emit('ReplayStarted', { replay: replay.name, archive: archive.name });
    return { ReplayArn: replay.arn, State: replay.state, ReplayStartTime: replay.startedAt };
  },
};

/** The archive to replay; events go to the bus they came from and to no other. */
function archiveOf(ctx: EventsCtx, { Destination, EventSourceArn }: StartReplayRequest): Archive {
  if (!BUS_ARN.test(Destination.Arn))
    throw invalid('Parameter Destination.Arn is not valid. Reason: Must contain an event bus ARN.');
  const bus = busAt(ctx, Destination.Arn);
  const name = EventSourceArn.slice(EventSourceArn.indexOf('/') + 1);
  const archive = ctx.state.archives.get(name);
  if (!archive)
    throw invalid(`Parameter EventSourceArn is not valid. Reason: Archive ${name} does not exist.`);
  if (archive.eventSourceArn !== bus.arn)
    throw invalid('Parameter Destination.Arn is not valid. Reason: Cross event bus replay is not permitted.');
  return archive;
}

function newReplay(ctx: EventsCtx, archive: Archive, input: StartReplayRequest): Replay {
  const { Arn, FilterArns } = input.Destination;
  return {
    name: input.ReplayName,
    arn: replayArn(ctx, input.ReplayName),
    archive: archive.name,
    eventSourceArn: archive.arn,
    description: input.Description,
    destination: Object.freeze({ Arn, ...(FilterArns && { FilterArns: Object.freeze([...FilterArns]) }) }),
    eventStartTime: input.EventStartTime,
    eventEndTime: input.EventEndTime,
    startedAt: ctx.now,
    state: 'STARTING',
    lastReplayedTime: undefined,
    endedAt: undefined,
  };
}
