import type { Operation } from '../../../engine/contract';
import type { ListEventBusesRequest, ListEventBusesResponse } from '../../../shapes/generated/events.types';
import { given } from '../given';
import { named, page } from '../paging';
import type { EventBus, EventsState } from '../state';

/** Lists buses by name. */
export const listEventBuses: Operation<EventsState, ListEventBusesRequest, ListEventBusesResponse> = {
  run(input, { state }) {
    const { items, ...token } = page(named(state.buses, input.NamePrefix), ({ name }) => name, input);
    return { EventBuses: items.map(summary), ...token };
  },
};

const summary = (bus: EventBus) =>
  given({
    Name: bus.name,
    Arn: bus.arn,
    Description: bus.description,
    Policy: bus.policy,
    CreationTime: bus.createdAt,
    LastModifiedTime: bus.modifiedAt,
  });
