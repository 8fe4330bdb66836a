import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type {
  ListTagsForDeliveryStreamInput,
  ListTagsForDeliveryStreamOutput,
} from '../../../shapes/generated/firehose.types';
import { guardStream, streamOf } from '../addressing';
import type { FirehoseState } from '../state';

export const listTagsForDeliveryStream: Operation<
  FirehoseState,
  ListTagsForDeliveryStreamInput,
  ListTagsForDeliveryStreamOutput
> = {
  guard: guardStream,
  run(input, ctx) {
    const after = input.ExclusiveStartTagKey ?? '';
    const tags = [...streamOf(input, ctx).tags]
      .filter(([key]) => key > after)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    const page = tags.slice(0, input.Limit ?? limit(ctx.limits, 'firehose.tags.max'));
    return {
      Tags: page.map(([Key, Value]) => ({ Key, Value })),
      HasMoreTags: page.length < tags.length,
    };
  },
};
