import type { Operation } from '../../../engine/contract';
import type { ListReplaysRequest, ListReplaysResponse } from '../../../shapes/generated/events.types';
import { oneFilter, replayOutput } from '../archives/find';
import { named, page } from '../paging';
import type { EventsState } from '../state';

/** Lists replays by name. */
export const listReplays: Operation<EventsState, ListReplaysRequest, ListReplaysResponse> = {
  run(input, { state }) {
    oneFilter('ListReplays', input);
    const fitting = named(state.replays, input.NamePrefix).filter(
      (replay) =>
        (input.EventSourceArn === undefined || replay.eventSourceArn === input.EventSourceArn) &&
        (input.State === undefined || replay.state === input.State),
    );
    const { items, ...token } = page(fitting, ({ name }) => name, input);
    return { Replays: items.map(replayOutput), ...token };
  },
};
