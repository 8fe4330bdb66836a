import type { Operation } from '../../../engine/contract';
import type {
  CreateConnectionRequest,
  CreateConnectionResponse,
} from '../../../shapes/generated/events.types';
import { authorize } from '../destinations/authorize';
import { checkAuthorization, connectionReceipt, shownParameters } from '../destinations/connection';
import type { Connection } from '../destinations/destination';
import { connectionArn } from '../names';
import { alreadyExists } from '../refusals';
import type { EventsState } from '../state';

/** Keeps how an API is authorized. Its secrets are not kept, as nothing can read them again. */
export const createConnection: Operation<EventsState, CreateConnectionRequest, CreateConnectionResponse> = {
  guard: ({ Name }, ctx) => ({ arn: connectionArn(ctx, Name, '*') }),
  run(input, ctx) {
    const { Name, AuthorizationType, AuthParameters } = input;
    if (ctx.state.connections.has(Name)) throw alreadyExists(`Connection ${Name} already exists.`);
    checkAuthorization(AuthorizationType, AuthParameters);
    const id = ctx.uuid();
    const connection: Connection = {
      name: Name,
      arn: connectionArn(ctx, Name, id),
      secretArn: `arn:aws:secretsmanager:${ctx.region}:${ctx.account}:secret:events!connection/${Name}/${id}`,
      state: 'AUTHORIZING',
      description: input.Description,
      authorizationType: AuthorizationType,
      authParameters: shownParameters(AuthParameters),
      kmsKeyIdentifier: input.KmsKeyIdentifier,
      createdAt: ctx.now,
      modifiedAt: ctx.now,
      authorizedAt: undefined,
    };
    ctx.state.connections.set(Name, connection);
    authorize(ctx, connection);
    ctx.emit('ConnectionCreated', { connection: Name });
    const { LastAuthorizedTime: _, ...receipt } = connectionReceipt(connection);
    return receipt;
  },
};
