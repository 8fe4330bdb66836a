import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type { CreateArchiveRequest, CreateArchiveResponse } from '../../../shapes/generated/events.types';
import type { Archive } from '../archives/archive';
import { archiveRule } from '../archives/store';
import { busAt } from '../buses/bus';
import { archiveArn } from '../names';
import { checkPattern } from '../patterns';
import { alreadyExists } from '../refusals';
import type { EventsState } from '../state';

/** Begins to keep the events of a bus, or those that match a pattern. */
export const createArchive: Operation<EventsState, CreateArchiveRequest, CreateArchiveResponse> = {
  guard: ({ ArchiveName }, ctx) => ({ arn: archiveArn(ctx, ArchiveName) }),
  run(input, ctx) {
    if (ctx.state.archives.has(input.ArchiveName))
      throw alreadyExists(`Archive ${input.ArchiveName} already exists.`);
    const bus = busAt(ctx, input.EventSourceArn);
    if (input.EventPattern !== undefined) checkPattern(input.EventPattern, ctx.limits);
    const archive: Archive = {
      name: input.ArchiveName,
      arn: archiveArn(ctx, input.ArchiveName),
      eventSourceArn: bus.arn,
      description: input.Description,
      eventPattern: input.EventPattern,
      retentionDays: input.RetentionDays ?? limit(ctx.limits, 'eventbridge.archive.retention.default'),
      kmsKeyIdentifier: input.KmsKeyIdentifier,
      createdAt: ctx.now,
      events: [],
    };
    ctx.state.archives.set(archive.name, archive);
    const rule = archiveRule(ctx, bus, archive);
    bus.rules.set(rule.name, rule);
    ctx.emit('ArchiveCreated', { archive: archive.name, bus: bus.name });
    return { ArchiveArn: archive.arn, State: 'ENABLED', CreationTime: ctx.now };
  },
};
