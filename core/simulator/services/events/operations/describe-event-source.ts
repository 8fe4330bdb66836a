import type { Operation } from '../../../engine/contract';
import type { DescribeEventSourceRequest } from '../../../shapes/generated/events.types';
import { notFound } from '../refusals';
import type { EventsState } from '../state';

/** Software partners are not simulated: no account has an event source of theirs. */
export const describeEventSource: Operation<EventsState, DescribeEventSourceRequest, never> = {
  run: ({ Name }) => {
    throw notFound(`Event source ${Name} does not exist.`);
  },
};
