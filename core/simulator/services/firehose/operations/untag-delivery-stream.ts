import type { Operation } from '../../../engine/contract';

import type {
  UntagDeliveryStreamInput,
  UntagDeliveryStreamOutput,
} from '../../../shapes/generated/firehose.types';
import { guardStream, streamOf } from '../addressing';
import type { FirehoseState } from '../state';

export const untagDeliveryStream: Operation<
  FirehoseState,
  UntagDeliveryStreamInput,
  UntagDeliveryStreamOutput
> = {
  guard: guardStream,
  run(input, ctx) {
    const { tags } = streamOf(input, ctx);
    for (const key of input.TagKeys) tags.delete(key);
    return {};
  },
};
