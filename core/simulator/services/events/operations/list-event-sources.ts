import type { Operation } from '../../../engine/contract';
import type {
  ListEventSourcesRequest,
  ListEventSourcesResponse,
} from '../../../shapes/generated/events.types';
import type { EventsState } from '../state';

/** Software partners are not simulated: no account has an event source of theirs. */
export const listEventSources: Operation<EventsState, ListEventSourcesRequest, ListEventSourcesResponse> = {
  run: () => ({ EventSources: [] }),
};
