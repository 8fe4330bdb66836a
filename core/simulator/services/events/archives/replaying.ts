import { MINUTE_MS, SECOND_MS } from '../../../../kernel/time';
import { type BusEvent, makeEvent } from '../ingest/bus-event';
import { dispatch } from '../ingest/dispatch';
import type { EventsCtx } from '../state';
import type { Replay } from './archive';
import { busOfArchive } from './store';

/**
 * AWS replays by minutes of the events' time and does not say how fast: here each minute that has events takes a
 * second, so that the states and the progress of a replay can be watched, and cancelled.
 */
const STEP_MS = SECOND_MS;
const PREFIX = 'replay/';

export const planReplay = (ctx: EventsCtx, { name }: Replay): void =>
  ctx.setTimer(`${PREFIX}${name}`, ctx.now + STEP_MS);

/** Name of the replay whose timer it is. */
export const replayOfTimer = (timer: string): string | undefined =>
  timer.startsWith(PREFIX) ? timer.slice(PREFIX.length) : undefined;

/** Replays the events of the next minute, or ends the replay. */
export function stepReplay(ctx: EventsCtx, name: string): void {
  const replay = ctx.state.replays.get(name);
  if (!replay) return;
  if (replay.state === 'CANCELLING') {
    endReplay(ctx, replay, 'CANCELLED');
    return;
  }
  replay.state = 'RUNNING';
  const slice = nextMinute(ctx, replay);
  for (const event of slice) replayEvent(ctx, replay, event);
  if (nextMinute(ctx, replay).length === 0) endReplay(ctx, replay, 'COMPLETED');
  else planReplay(ctx, replay);
}

function endReplay(ctx: EventsCtx, replay: Replay, state: string): void {
  replay.state = state;
  replay.endedAt = ctx.now;
  ctx.emit('ReplayEnded', { replay: replay.name, state });
}

/** Events of the first minute after what was replayed last, by their time. */
function nextMinute(ctx: EventsCtx, replay: Replay): BusEvent[] {
  const done = replay.lastReplayedTime;
  const from = done === undefined ? replay.eventStartTime : minuteAfter(replay, done);
  const events = ctx.state.archives.get(replay.archive)?.events ?? [];
  const left = events.filter(({ time }) => time >= from && time < replay.eventEndTime);
  if (left.length === 0) return left;
  const first = left.reduce((earliest, { time }) => Math.min(earliest, time), Number.POSITIVE_INFINITY);
  const end = minuteAfter(replay, first);
  return left.filter(({ time }) => time < end).sort((a, b) => a.time - b.time);
}

/** End of the minute that a time lies in, counted from the start of the replay's window. */
function minuteAfter({ eventStartTime }: Replay, time: number): number {
  return eventStartTime + (Math.floor((time - eventStartTime) / MINUTE_MS) + 1) * MINUTE_MS;
}

function replayEvent(ctx: EventsCtx, replay: Replay, event: BusEvent): void {
  replay.lastReplayedTime = event.time;
  const archive = ctx.state.archives.get(replay.archive);
  const bus = archive && busOfArchive(ctx, archive);
  if (!bus) return;
  const filters = replay.destination.FilterArns;
  const again = makeEvent({ ...event, replayName: replay.name, ingestedAt: ctx.now });
  dispatch(ctx, bus, again, filters && filters.length > 0 ? new Set(filters) : undefined);
}
