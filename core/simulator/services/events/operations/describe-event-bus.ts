import type { Operation } from '../../../engine/contract';
import type {
  DescribeEventBusRequest,
  DescribeEventBusResponse,
} from '../../../shapes/generated/events.types';
import { busAt, busGuard } from '../buses/bus';
import { given } from '../given';
import { locateByBus } from '../names';
import type { EventsState } from '../state';

/** Tells of a bus, the default one unless named. */
export const describeEventBus: Operation<EventsState, DescribeEventBusRequest, DescribeEventBusResponse> = {
  locate: ({ Name }, command) => locateByBus({ EventBusName: Name }, command),
  guard: ({ Name }, ctx) => busGuard(ctx, Name),
  run({ Name }, ctx) {
    const bus = busAt(ctx, Name);
    return given({
      Name: bus.name,
      Arn: bus.arn,
      Description: bus.description,
      KmsKeyIdentifier: bus.kmsKeyIdentifier,
      DeadLetterConfig: bus.deadLetterConfig,
      LogConfig: bus.logConfig,
      Policy: bus.policy,
      CreationTime: bus.createdAt,
      LastModifiedTime: bus.modifiedAt,
    });
  },
};
