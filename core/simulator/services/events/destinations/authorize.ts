import { SECOND_MS } from '../../../../kernel/time';
import type { EventsCtx } from '../state';
import type { Connection } from './destination';

/** How long an OAuth endpoint takes to answer here; AWS asks it for a token in the background. */
const OAUTH_MS = SECOND_MS;
const PREFIX = 'connection/';

/** Authorizes a connection: at once, or for OAuth once its endpoint has answered. */
export function authorize(ctx: EventsCtx, connection: Connection): void {
  connection.modifiedAt = ctx.now;
  if (connection.authorizationType === 'OAUTH_CLIENT_CREDENTIALS') {
    connection.state = 'AUTHORIZING';
    ctx.setTimer(`${PREFIX}${connection.name}`, ctx.now + OAUTH_MS);
  } else setAuthorized(ctx, connection);
}

function setAuthorized(ctx: EventsCtx, connection: Connection): void {
  connection.state = 'AUTHORIZED';
  connection.authorizedAt = ctx.now;
}

/** Name of the connection whose timer it is. */
export const connectionOfTimer = (timer: string): string | undefined =>
  timer.startsWith(PREFIX) ? timer.slice(PREFIX.length) : undefined;

/** The endpoint of a connection has answered. */
export function endpointAnswered(ctx: EventsCtx, name: string): void {
  const connection = ctx.state.connections.get(name);
  if (connection?.state === 'AUTHORIZING') setAuthorized(ctx, connection);
}
