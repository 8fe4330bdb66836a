import type { Operation } from '../../../engine/contract';
import type {
  ListApiDestinationsRequest,
  ListApiDestinationsResponse,
} from '../../../shapes/generated/events.types';
import { destinationOutput } from '../destinations/connection';
import { named, page } from '../paging';
import type { EventsState } from '../state';

/** Lists API destinations by name. */
export const listApiDestinations: Operation<
  EventsState,
  ListApiDestinationsRequest,
  ListApiDestinationsResponse
> = {
  run(input, { state }) {
    const fitting = named(state.apiDestinations, input.NamePrefix).filter(
      ({ connectionArn }) => input.ConnectionArn === undefined || connectionArn === input.ConnectionArn,
    );
    const { items, ...token } = page(fitting, ({ name }) => name, input);
    return { ApiDestinations: items.map(destinationOutput), ...token };
  },
};
