import { type Instant, SECOND_MS } from '../../../../kernel/time';
import { parseArn } from '../../../engine/arn';
import type { Failure } from '../delivery/delivery';
import { fatal } from '../delivery/failure';
import type { EventsCtx } from '../state';
import type { ApiDestination } from './destination';

const PREFIX = 'api-destination/';

/** Name of the API destination that an ARN names; undefined for other targets. */
function destinationName(target: string): string | undefined {
  const resource = parseArn(target)?.resource;
  return resource?.startsWith(PREFIX) ? resource.slice(PREFIX.length).split('/')[0] : undefined;
}

function destinationOf(ctx: EventsCtx, target: string): ApiDestination | undefined {
  const name = destinationName(target);
  return name === undefined ? undefined : ctx.state.apiDestinations.get(name);
}

/** When the target may be called: now, or for an API destination whose rate is used up, in the next second. */
export function nextCall(ctx: EventsCtx, target: string): Instant {
  const destination = destinationOf(ctx, target);
  if (!destination) return ctx.now;
  if (ctx.now - destination.second.start >= SECOND_MS) destination.second = { start: ctx.now, calls: 0 };
  if (destination.second.calls >= destination.ratePerSecond) return destination.second.start + SECOND_MS;
  destination.second.calls += 1;
  return ctx.now;
}

/** Calls an API destination, which the event log records; why it cannot be called otherwise. */
export function callFailure(ctx: EventsCtx, target: string): Failure | undefined {
  if (destinationName(target) === undefined) return undefined;
  const destination = destinationOf(ctx, target);
  if (!destination) return fatal('NO_RESOURCE', 'The API destination does not exist.');
  const connection = [...ctx.state.connections.values()].find(({ arn }) => arn === destination.connectionArn);
  if (connection?.state !== 'AUTHORIZED')
    return fatal('NO_PERMISSIONS', 'The connection of the API destination is not authorized.');
  ctx.emit('ApiDestinationCalled', {
    destination: destination.name,
    method: destination.httpMethod,
    endpoint: destination.invocationEndpoint,
  });
  return undefined;
}
