import type { Operation } from '../../../engine/contract';

import type {
  DeleteDeliveryStreamInput,
  DeleteDeliveryStreamOutput,
} from '../../../shapes/generated/firehose.types';
import { guardStream, streamOf } from '../addressing';
import { inUse } from '../refusals';
import { advance } from '../schedule';
import type { FirehoseState } from '../state';

/** How long a stream is DELETING; AWS says it may take several minutes. */
const DELETING_MS = 5_000;

export const deleteDeliveryStream: Operation<
  FirehoseState,
  DeleteDeliveryStreamInput,
  DeleteDeliveryStreamOutput
> = {
  guard: guardStream,
  run(input, ctx) {
    const stream = streamOf(input, ctx);
    if (stream.status === 'CREATING')
      throw inUse(
        `Firehose ${stream.name} under accountId ${ctx.account} is in CREATING state and can't be deleted`,
      );
    if (stream.status === 'ACTIVE') {
      stream.status = 'DELETING';
      stream.statusEndsAt = ctx.now + DELETING_MS;
      advance(ctx, stream);
    }
    return {};
  },
};
