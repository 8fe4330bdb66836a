import type { Operation } from '../../../engine/contract';
import type {
  DescribeApiDestinationRequest,
  DescribeApiDestinationResponse,
} from '../../../shapes/generated/events.types';
import { apiDestinationAt, destinationOutput } from '../destinations/connection';
import { given } from '../given';
import { apiDestinationArn } from '../names';
import type { EventsState } from '../state';

/** Tells of an API destination. */
export const describeApiDestination: Operation<
  EventsState,
  DescribeApiDestinationRequest,
  DescribeApiDestinationResponse
> = {
  guard: ({ Name }, ctx) => ({ arn: apiDestinationArn(ctx, Name, '*') }),
  run({ Name }, ctx) {
    const destination = apiDestinationAt(ctx, Name, 'describe');
    return { ...destinationOutput(destination), ...given({ Description: destination.description }) };
  },
};
