import { limit } from '../../../../facts/limits';
import { SECOND_MS } from '../../../../kernel/time';
import type { Guard, Operation } from '../../../engine/contract';
import type {
  PutEventsRequest,
  PutEventsRequestEntry,
  PutEventsResponse,
  PutEventsResultEntry,
} from '../../../shapes/generated/events.types';
import { busGuard, eventKeys } from '../buses/bus';
import { count } from '../counters';
import { acceptEntry, entrySize } from '../ingest/accept-entry';
import { dispatch } from '../ingest/dispatch';
import { busNameOf, placeOfBus } from '../names';
import { invalid, throttled } from '../refusals';
import type { EventsCtx, EventsState } from '../state';

/** Puts up to ten events on buses; what is wrong with one concerns that one only. */
export const putEvents: Operation<EventsState, PutEventsRequest, PutEventsResponse> = {
  guard: ({ Entries }, ctx) => busGuards(Entries, ctx),
  run({ Entries }, ctx) {
    const size = Entries.reduce((sum, entry) => sum + entrySize(entry), 0);
    if (size > limit(ctx.limits, 'eventbridge.putEvents.size.max'))
      throw invalid('Total size of the entries in the request is over the limit.');
    takeRequest(ctx);
    const results = Entries.map((entry) => putEntry(ctx, entry));
    const failed = results.filter(({ ErrorCode }) => ErrorCode !== undefined).length;
    count(ctx.state, 'PutEventsRequestSize', undefined, undefined, size);
    count(ctx.state, 'PutEventsEntriesCount', undefined, undefined, Entries.length);
    count(ctx.state, 'PutEventsFailedEntriesCount', undefined, undefined, failed);
    return { FailedEntryCount: failed, Entries: results };
  },
};

/** A guard for every entry: policies may tell events apart by source and type. */
const busGuards = (entries: readonly PutEventsRequestEntry[], ctx: EventsCtx): Guard[] =>
  entries.map(({ EventBusName, Source, DetailType }) => ({
    ...busGuard(ctx.in(placeOfBus(EventBusName, ctx)), EventBusName),
    context: eventKeys(Source, DetailType),
  }));

/** Requests per second have a quota. */
function takeRequest({ state, now, limits }: EventsCtx): void {
  if (now - state.second.start >= SECOND_MS) state.second = { start: now, requests: 0 };
  if (state.second.requests >= limit(limits, 'eventbridge.putEvents.tps.usEast1')) {
    count(state, 'PutEventsThrottledEventsCount');
    throw throttled();
  }
  state.second.requests += 1;
}

/** An event for a bus that does not exist is accepted, and lost. */
function putEntry(ctx: EventsCtx, entry: PutEventsRequestEntry): PutEventsResultEntry {
  const event = acceptEntry(ctx, entry);
  if ('code' in event) return { ErrorCode: event.code, ErrorMessage: event.message };
  ctx.meter('Event-64K-Chunks', Math.ceil(entrySize(entry) / limit(ctx.limits, 'eventbridge.billing.chunk')));
  const there = ctx.in(placeOfBus(entry.EventBusName, ctx));
  const bus = there.state.buses.get(busNameOf(entry.EventBusName));
  if (bus) dispatch(there, bus, event);
  return { EventId: event.id };
}
