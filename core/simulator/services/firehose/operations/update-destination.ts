import type { Operation } from '../../../engine/contract';

import { AwsRefusal } from '../../../engine/refusal';
import type {
  UpdateDestinationInput,
  UpdateDestinationOutput,
} from '../../../shapes/generated/firehose.types';
import { guardStream, streamOf } from '../addressing';
import { updatedDestination } from '../destinations/choose';
import { DESTINATION_ID } from '../destinations/describe';
import { inUse, invalidArgument } from '../refusals';
import { advance } from '../schedule';
import type { FirehoseState } from '../state';

/** Changes the destination; the version that the caller read must still be the present one. */
export const updateDestination: Operation<FirehoseState, UpdateDestinationInput, UpdateDestinationOutput> = {
  guard: guardStream,
  run(input, ctx) {
    const stream = streamOf(input, ctx);
    if (stream.status !== 'ACTIVE')
      throw inUse(`Firehose ${stream.name} under accountId ${ctx.account} is not in ACTIVE state`);
    const { CurrentDeliveryStreamVersionId: read, DestinationId: id } = input;
    if (read !== String(stream.version))
      throw new AwsRefusal(
        'ConcurrentModificationException',
        `Cannot update firehose: ${stream.name} since the current version id: ${stream.version} and specified version id: ${read} do not match`,
      );
    if (id !== DESTINATION_ID) throw invalidArgument(`Destination Id ${id} not found`);
    stream.destination = updatedDestination(input, stream.destination, ctx.limits);
    stream.version += 1;
    stream.updatedAt = ctx.now;
    ctx.emit('DestinationUpdated', { stream: stream.name, version: stream.version });
    advance(ctx, stream);
    return {};
  },
};
