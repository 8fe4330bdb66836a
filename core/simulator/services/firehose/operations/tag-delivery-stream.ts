import type { Operation } from '../../../engine/contract';

import type {
  TagDeliveryStreamInput,
  TagDeliveryStreamOutput,
} from '../../../shapes/generated/firehose.types';
import { guardStream, streamOf } from '../addressing';
import type { FirehoseState } from '../state';
import { checkTags } from '../tags';

export const tagDeliveryStream: Operation<FirehoseState, TagDeliveryStreamInput, TagDeliveryStreamOutput> = {
  guard: guardStream,
  run(input, ctx) {
    const { tags } = streamOf(input, ctx);
    checkTags(ctx, input.Tags, tags);
    for (const { Key, Value = '' } of input.Tags) tags.set(Key, Value);
    return {};
  },
};
