import type { Operation } from '../../../engine/contract';
import type { ListConnectionsRequest, ListConnectionsResponse } from '../../../shapes/generated/events.types';
import { connectionOutput } from '../destinations/connection';
import { named, page } from '../paging';
import type { EventsState } from '../state';

/** Lists connections by name. */
export const listConnections: Operation<EventsState, ListConnectionsRequest, ListConnectionsResponse> = {
  run(input, { state }) {
    const fitting = named(state.connections, input.NamePrefix).filter(
      (connection) => input.ConnectionState === undefined || connection.state === input.ConnectionState,
    );
    const { items, ...token } = page(fitting, ({ name }) => name, input);
    return { Connections: items.map(connectionOutput), ...token };
  },
};
