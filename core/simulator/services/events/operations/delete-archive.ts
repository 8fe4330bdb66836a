import type { Operation } from '../../../engine/contract';
import type { DeleteArchiveRequest } from '../../../shapes/generated/events.types';
import { archiveAt } from '../archives/find';
import { archiveRuleName, busOfArchive } from '../archives/store';
import { archiveArn } from '../names';
import type { EventsState } from '../state';

/** Deletes an archive with its events, and the rule that fills it. */
export const deleteArchive: Operation<EventsState, DeleteArchiveRequest, object> = {
  guard: ({ ArchiveName }, ctx) => ({ arn: archiveArn(ctx, ArchiveName) }),
  run({ ArchiveName }, ctx) {
    const archive = archiveAt(ctx, ArchiveName);
    busOfArchive(ctx, archive)?.rules.delete(archiveRuleName(ArchiveName));
    ctx.state.archives.delete(ArchiveName);
    ctx.emit('ArchiveDeleted', { archive: ArchiveName });
    return {};
  },
};
