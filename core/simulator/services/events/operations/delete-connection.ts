import type { Operation } from '../../../engine/contract';
import type {
  DeleteConnectionRequest,
  DeleteConnectionResponse,
} from '../../../shapes/generated/events.types';
import { connectionAt, connectionReceipt } from '../destinations/connection';
import { connectionArn } from '../names';
import type { EventsState } from '../state';

/** Deletes a connection. */
export const deleteConnection: Operation<EventsState, DeleteConnectionRequest, DeleteConnectionResponse> = {
  guard: ({ Name }, ctx) => ({ arn: connectionArn(ctx, Name, '*') }),
  run({ Name }, ctx) {
    const connection = connectionAt(ctx, Name, 'delete');
    ctx.state.connections.delete(Name);
    ctx.emit('ConnectionDeleted', { connection: Name });
    return { ...connectionReceipt(connection), ConnectionState: 'DELETING' };
  },
};
