import type { Operation } from '../../../engine/contract';
import type { DeleteEventBusRequest } from '../../../shapes/generated/events.types';
import { busGuard } from '../buses/bus';
import { DEFAULT_BUS } from '../names';
import { invalid } from '../refusals';
import type { EventsState } from '../state';

/** Deletes an event bus that has no rules of its own; one that does not exist is deleted already. */
export const deleteEventBus: Operation<EventsState, DeleteEventBusRequest, object> = {
  guard: ({ Name }, ctx) => busGuard(ctx, Name),
  run({ Name }, ctx) {
    if (Name === DEFAULT_BUS) throw invalid(`Cannot delete event bus ${DEFAULT_BUS}.`);
    const bus = ctx.state.buses.get(Name);
    if (!bus) return {};
    if ([...bus.rules.values()].some(({ archive }) => archive === undefined))
      throw invalid("Event bus can't be deleted since it has rules.");
    ctx.state.buses.delete(Name);
    ctx.emit('EventBusDeleted', { bus: Name });
    return {};
  },
};
