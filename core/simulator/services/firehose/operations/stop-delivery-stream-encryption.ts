import type { Operation } from '../../../engine/contract';

import type {
  StopDeliveryStreamEncryptionInput,
  StopDeliveryStreamEncryptionOutput,
} from '../../../shapes/generated/firehose.types';
import { guardStream, streamOf } from '../addressing';
import { beginChange } from '../encryption';
import { advance } from '../schedule';
import type { FirehoseState } from '../state';

export const stopDeliveryStreamEncryption: Operation<
  FirehoseState,
  StopDeliveryStreamEncryptionInput,
  StopDeliveryStreamEncryptionOutput
> = {
  guard: guardStream,
  run(input, ctx) {
    const stream = streamOf(input, ctx);
    beginChange(ctx, stream, 'DISABLING', undefined);
    advance(ctx, stream);
    return {};
  },
};
