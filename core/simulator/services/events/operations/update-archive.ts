import type { Operation } from '../../../engine/contract';
import type { UpdateArchiveRequest, UpdateArchiveResponse } from '../../../shapes/generated/events.types';
import { archiveAt } from '../archives/find';
import { archivePattern, archiveRuleName, busOfArchive } from '../archives/store';
import { archiveArn } from '../names';
import { checkPattern } from '../patterns';
import type { EventsState } from '../state';

/** Changes what is given of an archive's settings. */
export const updateArchive: Operation<EventsState, UpdateArchiveRequest, UpdateArchiveResponse> = {
  guard: ({ ArchiveName }, ctx) => ({ arn: archiveArn(ctx, ArchiveName) }),
  run(input, ctx) {
    const archive = archiveAt(ctx, input.ArchiveName);
    if (input.EventPattern !== undefined) checkPattern(input.EventPattern, ctx.limits);
    archive.description = input.Description ?? archive.description;
    archive.eventPattern = input.EventPattern ?? archive.eventPattern;
    archive.retentionDays = input.RetentionDays ?? archive.retentionDays;
    archive.kmsKeyIdentifier = input.KmsKeyIdentifier ?? archive.kmsKeyIdentifier;
    const rule = busOfArchive(ctx, archive)?.rules.get(archiveRuleName(archive.name));
    if (rule) rule.eventPattern = archivePattern(archive.eventPattern);
    return { ArchiveArn: archive.arn, State: 'ENABLED', CreationTime: archive.createdAt };
  },
};
