import type { Operation } from '../../../engine/contract';
import type { DeleteStreamInput } from '../../../shapes/generated/kinesis.types';
import { addressedStream, guardStream, locateStream } from '../addressing';
import { inUse } from '../refusals';
import type { KinesisState } from '../state';
import { assertActive, begin } from '../transitions';

export const deleteStream: Operation<KinesisState, DeleteStreamInput> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const stream = addressedStream(input, ctx);
    if (stream.status === 'UPDATING' || stream.status === 'DELETING') assertActive(stream, ctx.account);
    if (stream.consumers.size > 0 && !input.EnforceConsumerDeletion)
      throw inUse(
        `Stream ${stream.name} under account ${ctx.account} has registered consumers. Deregister them or set EnforceConsumerDeletion.`,
      );
    begin(ctx, stream, { kind: 'delete' });
    ctx.emit('StreamDeleting', { stream: stream.name });
    return {};
  },
};
