import type { Operation } from '../../../engine/contract';

import type {
  StartDeliveryStreamEncryptionInput,
  StartDeliveryStreamEncryptionOutput,
} from '../../../shapes/generated/firehose.types';
import { guardStream, streamOf } from '../addressing';
import { beginChange, checkKey } from '../encryption';
import { advance } from '../schedule';
import type { FirehoseState } from '../state';

const AWS_OWNED = { KeyType: 'AWS_OWNED_CMK' };

export const startDeliveryStreamEncryption: Operation<
  FirehoseState,
  StartDeliveryStreamEncryptionInput,
  StartDeliveryStreamEncryptionOutput
> = {
  guard: guardStream,
  run(input, ctx) {
    const stream = streamOf(input, ctx);
    const key = input.DeliveryStreamEncryptionConfigurationInput ?? AWS_OWNED;
    checkKey(ctx, key);
    beginChange(ctx, stream, 'ENABLING', key);
    advance(ctx, stream);
    return {};
  },
};
