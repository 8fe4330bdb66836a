import type { Replay as ReplayOutput } from '../../../shapes/generated/events.types';
import { given } from '../given';
import { invalid, notFound } from '../refusals';
import type { EventsCtx } from '../state';
import type { Archive, Replay } from './archive';
import { archiveSize, forgetExpired } from './store';

export function archiveAt(ctx: EventsCtx, name: string): Archive {
  const archive = ctx.state.archives.get(name);
  if (!archive) throw notFound(`Archive ${name} does not exist.`);
  return archive;
}

export function replayAt(ctx: EventsCtx, name: string): Replay {
  const replay = ctx.state.replays.get(name);
  if (!replay) throw notFound(`Replay ${name} does not exist.`);
  return replay;
}

/** An archive as lists show it. */
export function archiveOutput(ctx: EventsCtx, archive: Archive) {
  forgetExpired(ctx, archive);
  return {
    ArchiveName: archive.name,
    EventSourceArn: archive.eventSourceArn,
    State: 'ENABLED',
    RetentionDays: archive.retentionDays,
    SizeBytes: archiveSize(archive),
    EventCount: archive.events.length,
    CreationTime: archive.createdAt,
  };
}

/** A replay as lists show it. */
export const replayOutput = (replay: Replay): ReplayOutput =>
  given({
    ReplayName: replay.name,
    EventSourceArn: replay.eventSourceArn,
    State: replay.state,
    EventStartTime: replay.eventStartTime,
    EventEndTime: replay.eventEndTime,
    EventLastReplayedTime: replay.lastReplayedTime,
    ReplayStartTime: replay.startedAt,
    ReplayEndTime: replay.endedAt,
  });

interface Filters {
  readonly NamePrefix?: string | undefined;
  readonly EventSourceArn?: string | undefined;
  readonly State?: string | undefined;
}

/** Lists of archives and replays take one filter at most. */
export function oneFilter(operation: string, { NamePrefix, EventSourceArn, State }: Filters): void {
  if ([NamePrefix, EventSourceArn, State].filter((filter) => filter !== undefined).length > 1)
    throw invalid(
      `At most one filter is allowed for ${operation}. Use either : State, EventSourceArn, or NamePrefix.`,
    );
}
