import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type {
  ListTagsForStreamInput,
  ListTagsForStreamOutput,
} from '../../../shapes/generated/kinesis.types';
import { addressedStream, guardStream, locateStream } from '../addressing';
import type { KinesisState } from '../state';
import { sortedTags } from '../tags';

export const listTagsForStream: Operation<KinesisState, ListTagsForStreamInput, ListTagsForStreamOutput> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const after = input.ExclusiveStartTagKey ?? '';
    const tags = sortedTags(addressedStream(input, ctx).tags).filter(({ Key }) => Key > after);
    const page = tags.slice(0, input.Limit ?? limit(ctx.limits, 'kds.tags.max'));
    return { Tags: page, HasMoreTags: tags.length > page.length };
  },
};
