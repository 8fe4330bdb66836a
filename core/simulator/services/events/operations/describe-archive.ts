import type { Operation } from '../../../engine/contract';
import type { DescribeArchiveRequest, DescribeArchiveResponse } from '../../../shapes/generated/events.types';
import { archiveAt, archiveOutput } from '../archives/find';
import { given } from '../given';
import { archiveArn } from '../names';
import type { EventsState } from '../state';

/** Tells of an archive. */
export const describeArchive: Operation<EventsState, DescribeArchiveRequest, DescribeArchiveResponse> = {
  guard: ({ ArchiveName }, ctx) => ({ arn: archiveArn(ctx, ArchiveName) }),
  run({ ArchiveName }, ctx) {
    const archive = archiveAt(ctx, ArchiveName);
    return {
      ArchiveArn: archive.arn,
      ...archiveOutput(ctx, archive),
      ...given({
        Description: archive.description,
        EventPattern: archive.eventPattern,
        KmsKeyIdentifier: archive.kmsKeyIdentifier,
      }),
    };
  },
};
