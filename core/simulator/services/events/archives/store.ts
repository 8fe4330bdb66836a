import { DAY_MS } from '../../../../kernel/time';
import { type BusEvent, eventText } from '../ingest/bus-event';
import { archiveArn, busArn, ruleArn } from '../names';
import type { EventBus, EventsCtx, Rule } from '../state';
import type { Archive } from './archive';

/** Events an archive of ours keeps, so that no world grows without end; the oldest go first. */
const EVENTS_MAX = 100_000;
/** Who manages the rules that fill archives, as ListRules shows it. */
const MANAGED_BY = 'prod.vhs.events.aws.internal';

const encoder = new TextEncoder();

/** Keeps an event; one that comes from a replay is not kept again, as the rule's pattern leaves it out. */
export function archiveEvent(ctx: EventsCtx, name: string, event: BusEvent): void {
  const archive = ctx.state.archives.get(name);
  if (!archive) return;
  forgetExpired(ctx, archive);
  archive.events.push(event);
  if (archive.events.length > EVENTS_MAX) archive.events.shift();
  ctx.emit('EventArchived', { archive: name, eventId: event.id });
}

/** Drops what is older than the retention. */
export function forgetExpired(ctx: EventsCtx, archive: Archive): void {
  if (archive.retentionDays === 0) return;
  const oldest = ctx.now - archive.retentionDays * DAY_MS;
  const kept = archive.events.findIndex(({ ingestedAt }) => ingestedAt > oldest);
  archive.events.splice(0, kept < 0 ? archive.events.length : kept);
}

/** Bytes of the archived events as JSON. */
export const archiveSize = ({ events }: Archive): number =>
  events.reduce((sum, event) => sum + encoder.encode(eventText(event)).length, 0);

/** The rule that fills an archive. */
export function archiveRule(ctx: EventsCtx, bus: EventBus, archive: Archive): Rule {
  const name = archiveRuleName(archive.name);
  return {
    name,
    arn: ruleArn(ctx, bus.name, name),
    createdBy: ctx.account,
    managedBy: MANAGED_BY,
    archive: archive.name,
    eventPattern: archivePattern(archive.eventPattern),
    scheduleExpression: undefined,
    state: 'ENABLED',
    description: undefined,
    roleArn: undefined,
    tags: {},
    targets: new Map([
      [
        archive.name,
        Object.freeze({
          Id: archive.name,
          Arn: `arn:aws:events:${ctx.region}:::`,
          InputTransformer: Object.freeze({
            InputPathsMap: Object.freeze({}),
            InputTemplate: `{"archive-arn": "${archiveArn(ctx, archive.name)}", "event": <aws.events.event.json>, "ingestion-time": <aws.events.event.ingestion-time>}`,
          }),
        }),
      ],
    ]),
  };
}

export const archiveRuleName = (archive: string): string => `Events-Archive-${archive}`;

/** The archive's own pattern, and that the event is no replayed one. */
export const archivePattern = (pattern: string | undefined): string =>
  JSON.stringify({
    ...(pattern !== undefined && (JSON.parse(pattern) as object)),
    'replay-name': [{ exists: false }],
  });

/** The bus whose events an archive keeps. */
export const busOfArchive = (ctx: EventsCtx, { eventSourceArn }: Archive): EventBus | undefined =>
  [...ctx.state.buses.values()].find(({ name }) => busArn(ctx, name) === eventSourceArn);
