import type { Operation } from '../../../engine/contract';
import type { ListArchivesRequest, ListArchivesResponse } from '../../../shapes/generated/events.types';
import { archiveOutput, oneFilter } from '../archives/find';
import { named, page } from '../paging';
import type { EventsState } from '../state';

/** Lists archives by name. All of them are enabled. */
export const listArchives: Operation<EventsState, ListArchivesRequest, ListArchivesResponse> = {
  run(input, ctx) {
    oneFilter('ListArchives', input);
    const fitting = named(ctx.state.archives, input.NamePrefix).filter(
      ({ eventSourceArn }) =>
        (input.EventSourceArn === undefined || eventSourceArn === input.EventSourceArn) &&
        (input.State === undefined || input.State === 'ENABLED'),
    );
    const { items, ...token } = page(fitting, ({ name }) => name, input);
    return { Archives: items.map((archive) => archiveOutput(ctx, archive)), ...token };
  },
};
