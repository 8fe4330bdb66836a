import type { Operation } from '../../../engine/contract';

import type { UntagResourceInput } from '../../../shapes/generated/kinesis.types';
import { locateResource } from '../addressing';
import { guardResource, resourceAt } from '../resources';
import type { KinesisState } from '../state';
import { checkCharacters } from '../tags';

export const untagResource: Operation<KinesisState, UntagResourceInput> = {
  locate: locateResource,
  guard: guardResource,
  run(input, ctx) {
    const { name, tags } = resourceAt(input.ResourceARN, ctx);
    checkCharacters(ctx, input.TagKeys, { verb: 'remove', of: name });
    for (const key of input.TagKeys) tags.delete(key);
    return {};
  },
};
