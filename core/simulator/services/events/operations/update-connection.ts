import type { Operation } from '../../../engine/contract';
import type {
  UpdateConnectionRequest,
  UpdateConnectionResponse,
} from '../../../shapes/generated/events.types';
import { authorize } from '../destinations/authorize';
import {
  checkAuthorization,
  connectionAt,
  connectionReceipt,
  shownParameters,
} from '../destinations/connection';
import { connectionArn } from '../names';
import type { EventsState } from '../state';

/** Changes what is given of a connection, which is authorized anew. */
export const updateConnection: Operation<EventsState, UpdateConnectionRequest, UpdateConnectionResponse> = {
  guard: ({ Name }, ctx) => ({ arn: connectionArn(ctx, Name, '*') }),
  run(input, ctx) {
    const connection = connectionAt(ctx, input.Name, 'update');
    const type = input.AuthorizationType ?? connection.authorizationType;
    if (input.AuthParameters) {
      checkAuthorization(type, input.AuthParameters);
      connection.authParameters = shownParameters(input.AuthParameters);
    }
    connection.authorizationType = type;
    connection.description = input.Description ?? connection.description;
    authorize(ctx, connection);
    return connectionReceipt(connection);
  },
};
