import type { Operation } from '../../../engine/contract';
import type { PutPermissionRequest } from '../../../shapes/generated/events.types';
import { busAt, busGuard } from '../buses/bus';
import { putPermission as permit } from '../buses/policy';
import type { EventsState } from '../state';

/** Lets an account or an organization send events to a bus. */
export const putPermission: Operation<EventsState, PutPermissionRequest, object> = {
  guard: ({ EventBusName }, ctx) => busGuard(ctx, EventBusName),
  run(input, ctx) {
    const bus = busAt(ctx, input.EventBusName);
    permit(ctx, bus, input);
    ctx.emit('PermissionPut', { bus: bus.name });
    return {};
  },
};
