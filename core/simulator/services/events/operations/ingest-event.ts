import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import { busAt, busGuard, eventKeys } from '../buses/bus';
import { type BusEvent, eventText, makeEvent } from '../ingest/bus-event';
import { dispatch } from '../ingest/dispatch';
import { placeOfBus } from '../names';
import { accessDenied } from '../refusals';
import type { EventsState } from '../state';

interface IngestEventInput {
  readonly EventBusArn: string;
  readonly Event: BusEvent;
}

/** How a rule sends an event on to another bus; the caller is the rule's account, or its target's role. */
export const ingestEvent: Operation<EventsState, IngestEventInput, object> = {
  internal: true,
  locate: ({ EventBusArn }, { caller, region }) =>
    placeOfBus(EventBusArn, { account: caller.account, region }),
  run({ EventBusArn, Event }, ctx) {
    const bus = busAt(ctx, EventBusArn);
    const permission = ctx.permits({
      ...busGuard(ctx, EventBusArn),
      action: 'events:PutEvents',
      context: eventKeys(Event.source, Event.detailType),
    });
    if (!permission.allowed) throw accessDenied(permission.message);
    // The sending account pays for what crosses accounts, as for an event of its own.
    if (ctx.caller.account !== ctx.account)
      ctx
        .in({ account: ctx.caller.account, region: Event.region })
        .meter('Event-64K-Chunks', chunks(Event, ctx));
    dispatch(ctx, bus, makeEvent({ ...Event, ingestedAt: ctx.now }));
    return {};
  },
};

const chunks = (event: BusEvent, { limits }: { readonly limits: Parameters<typeof limit>[0] }): number =>
  Math.ceil(eventText(event).length / limit(limits, 'eventbridge.billing.chunk'));
