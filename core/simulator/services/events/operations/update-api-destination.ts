import type { Operation } from '../../../engine/contract';
import type {
  UpdateApiDestinationRequest,
  UpdateApiDestinationResponse,
} from '../../../shapes/generated/events.types';
import { apiDestinationAt, checkConnection, destinationReceipt } from '../destinations/connection';
import { apiDestinationArn } from '../names';
import type { EventsState } from '../state';

/** Changes what is given of an API destination. */
export const updateApiDestination: Operation<
  EventsState,
  UpdateApiDestinationRequest,
  UpdateApiDestinationResponse
> = {
  guard: ({ Name }, ctx) => ({ arn: apiDestinationArn(ctx, Name, '*') }),
  run(input, ctx) {
    const destination = apiDestinationAt(ctx, input.Name, 'update');
    if (input.ConnectionArn !== undefined) checkConnection(ctx, input.ConnectionArn);
    destination.description = input.Description ?? destination.description;
    destination.connectionArn = input.ConnectionArn ?? destination.connectionArn;
    destination.invocationEndpoint = input.InvocationEndpoint ?? destination.invocationEndpoint;
    destination.httpMethod = input.HttpMethod ?? destination.httpMethod;
    destination.ratePerSecond = input.InvocationRateLimitPerSecond ?? destination.ratePerSecond;
    destination.modifiedAt = ctx.now;
    return destinationReceipt(destination);
  },
};
