import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type { CreateEventBusRequest, CreateEventBusResponse } from '../../../shapes/generated/events.types';
import { busGuard, makeBus } from '../buses/bus';
import { given } from '../given';
import { alreadyExists, invalid, limitExceeded, notFound } from '../refusals';
import type { EventsState } from '../state';
import { tagTable } from '../tags';

/** Prefix of the buses of software partners, which are made from their event sources. */
const PARTNER_PREFIX = 'aws.partner';

/** Makes an event bus. */
export const createEventBus: Operation<EventsState, CreateEventBusRequest, CreateEventBusResponse> = {
  guard: ({ Name }, ctx) => busGuard(ctx, Name),
  run(input, ctx) {
    const { Name, EventSourceName } = input;
    if (EventSourceName !== undefined) throw notFound(`Event source ${EventSourceName} does not exist.`);
    if (Name.includes('/')) throw invalid("Event bus name must not contain '/'.");
    if (Name.startsWith(PARTNER_PREFIX))
      throw invalid(`Event bus name must not start with '${PARTNER_PREFIX}'.`);
    if (ctx.state.buses.has(Name)) throw alreadyExists(`Event bus ${Name} already exists.`);
    if (ctx.state.buses.size >= limit(ctx.limits, 'eventbridge.buses.max')) throw limitExceeded();
    const bus = makeBus(ctx, Name, ctx.now, {
      description: input.Description,
      kmsKeyIdentifier: input.KmsKeyIdentifier,
      deadLetterConfig: input.DeadLetterConfig,
      logConfig: input.LogConfig,
    });
    Object.assign(bus.tags, tagTable(input.Tags));
    ctx.state.buses.set(Name, bus);
    ctx.emit('EventBusCreated', { bus: Name });
    return {
      EventBusArn: bus.arn,
      ...given({
        Description: bus.description,
        KmsKeyIdentifier: bus.kmsKeyIdentifier,
        DeadLetterConfig: bus.deadLetterConfig,
        LogConfig: bus.logConfig,
      }),
    };
  },
};
