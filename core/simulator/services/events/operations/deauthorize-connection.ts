import type { Operation } from '../../../engine/contract';
import type {
  DeauthorizeConnectionRequest,
  DeauthorizeConnectionResponse,
} from '../../../shapes/generated/events.types';
import { connectionAt, connectionReceipt } from '../destinations/connection';
import { connectionArn } from '../names';
import type { EventsState } from '../state';

/** Takes a connection's authorization: API destinations that use it fail from now on. */
export const deauthorizeConnection: Operation<
  EventsState,
  DeauthorizeConnectionRequest,
  DeauthorizeConnectionResponse
> = {
  guard: ({ Name }, ctx) => ({ arn: connectionArn(ctx, Name, '*') }),
  run({ Name }, ctx) {
    const connection = connectionAt(ctx, Name, 'deauthorize');
    connection.state = 'DEAUTHORIZED';
    connection.authParameters = Object.freeze({});
    connection.modifiedAt = ctx.now;
    ctx.emit('ConnectionDeauthorized', { connection: Name });
    return connectionReceipt(connection);
  },
};
