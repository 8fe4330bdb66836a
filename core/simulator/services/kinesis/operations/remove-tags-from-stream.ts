import type { Operation } from '../../../engine/contract';

import type { RemoveTagsFromStreamInput } from '../../../shapes/generated/kinesis.types';
import { addressedStream, guardStream, locateStream } from '../addressing';
import type { KinesisState } from '../state';
import { checkCharacters } from '../tags';

export const removeTagsFromStream: Operation<KinesisState, RemoveTagsFromStreamInput> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const { name, tags } = addressedStream(input, ctx);
    checkCharacters(ctx, input.TagKeys, { verb: 'remove', of: name });
    for (const key of input.TagKeys) tags.delete(key);
    return {};
  },
};
