import type { Operation } from '../../../engine/contract';

import type { AddTagsToStreamInput } from '../../../shapes/generated/kinesis.types';
import { addressedStream, guardStream, locateStream } from '../addressing';
import type { KinesisState } from '../state';
import { checkTags } from '../tags';

export const addTagsToStream: Operation<KinesisState, AddTagsToStreamInput> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const { name, tags } = addressedStream(input, ctx);
    checkTags(ctx, input.Tags, tags, { verb: 'add', of: name });
    for (const [key, value] of Object.entries(input.Tags)) tags.set(key, value);
    return {};
  },
};
