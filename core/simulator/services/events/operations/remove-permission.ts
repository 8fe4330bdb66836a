import type { Operation } from '../../../engine/contract';
import type { RemovePermissionRequest } from '../../../shapes/generated/events.types';
import { busAt, busGuard } from '../buses/bus';
import { removeStatement } from '../buses/policy';
import type { EventsState } from '../state';

/** Takes a statement, or the whole policy, from a bus. */
export const removePermission: Operation<EventsState, RemovePermissionRequest, object> = {
  guard: ({ EventBusName }, ctx) => busGuard(ctx, EventBusName),
  run({ EventBusName, StatementId, RemoveAllPermissions }, ctx) {
    const bus = busAt(ctx, EventBusName);
    if (RemoveAllPermissions === true) {
      bus.policy = undefined;
      bus.modifiedAt = ctx.now;
    } else removeStatement(ctx, bus, StatementId);
    ctx.emit('PermissionRemoved', { bus: bus.name });
    return {};
  },
};
