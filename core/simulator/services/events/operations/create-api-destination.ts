import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type {
  CreateApiDestinationRequest,
  CreateApiDestinationResponse,
} from '../../../shapes/generated/events.types';
import { checkConnection, destinationReceipt } from '../destinations/connection';
import type { ApiDestination } from '../destinations/destination';
import { apiDestinationArn } from '../names';
import { alreadyExists } from '../refusals';
import type { EventsState } from '../state';

/** Makes an HTTP endpoint that rules can call. */
export const createApiDestination: Operation<
  EventsState,
  CreateApiDestinationRequest,
  CreateApiDestinationResponse
> = {
  guard: ({ Name }, ctx) => ({ arn: apiDestinationArn(ctx, Name, '*') }),
  run(input, ctx) {
    if (ctx.state.apiDestinations.has(input.Name))
      throw alreadyExists(`An api-destination '${input.Name}' already exists.`);
    checkConnection(ctx, input.ConnectionArn);
    const destination: ApiDestination = {
      name: input.Name,
      arn: apiDestinationArn(ctx, input.Name, ctx.uuid()),
      description: input.Description,
      connectionArn: input.ConnectionArn,
      invocationEndpoint: input.InvocationEndpoint,
      httpMethod: input.HttpMethod,
      ratePerSecond:
        input.InvocationRateLimitPerSecond ?? limit(ctx.limits, 'eventbridge.apiDestination.rate.default'),
      second: { start: ctx.now, calls: 0 },
      createdAt: ctx.now,
      modifiedAt: ctx.now,
    };
    ctx.state.apiDestinations.set(destination.name, destination);
    ctx.emit('ApiDestinationCreated', { destination: destination.name });
    return destinationReceipt(destination);
  },
};
