import type { Operation } from '../../../engine/contract';
import type { UpdateEventBusRequest, UpdateEventBusResponse } from '../../../shapes/generated/events.types';
import { busAt, busGuard } from '../buses/bus';
import { given } from '../given';
import type { EventsState } from '../state';

/** Changes what is given of a bus's settings. */
export const updateEventBus: Operation<EventsState, UpdateEventBusRequest, UpdateEventBusResponse> = {
  guard: ({ Name }, ctx) => busGuard(ctx, Name),
  run(input, ctx) {
    const bus = busAt(ctx, input.Name);
    bus.description = input.Description ?? bus.description;
    bus.kmsKeyIdentifier = input.KmsKeyIdentifier ?? bus.kmsKeyIdentifier;
    bus.deadLetterConfig = input.DeadLetterConfig ?? bus.deadLetterConfig;
    bus.logConfig = input.LogConfig ?? bus.logConfig;
    bus.modifiedAt = ctx.now;
    return given({
      Arn: bus.arn,
      Name: bus.name,
      Description: bus.description,
      KmsKeyIdentifier: bus.kmsKeyIdentifier,
      DeadLetterConfig: bus.deadLetterConfig,
      LogConfig: bus.logConfig,
    });
  },
};
