import type { Operation } from '../../../engine/contract';
import type { DeleteApiDestinationRequest } from '../../../shapes/generated/events.types';
import { apiDestinationAt } from '../destinations/connection';
import { apiDestinationArn } from '../names';
import type { EventsState } from '../state';

/** Deletes an API destination; rules that call it fail from now on. */
export const deleteApiDestination: Operation<EventsState, DeleteApiDestinationRequest, object> = {
  guard: ({ Name }, ctx) => ({ arn: apiDestinationArn(ctx, Name, '*') }),
  run({ Name }, ctx) {
    apiDestinationAt(ctx, Name, 'delete');
    ctx.state.apiDestinations.delete(Name);
    ctx.emit('ApiDestinationDeleted', { destination: Name });
    return {};
  },
};
