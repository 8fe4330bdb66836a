import type { Operation } from '../../../engine/contract';

import type { TagResourceInput } from '../../../shapes/generated/kinesis.types';
import { locateResource } from '../addressing';
import { guardResource, resourceAt } from '../resources';
import type { KinesisState } from '../state';
import { checkTags } from '../tags';

export const tagResource: Operation<KinesisState, TagResourceInput> = {
  locate: locateResource,
  guard: guardResource,
  run(input, ctx) {
    const { name, tags } = resourceAt(input.ResourceARN, ctx);
    checkTags(ctx, input.Tags, tags, { verb: 'add', of: name });
    for (const [key, value] of Object.entries(input.Tags)) tags.set(key, value);
    return {};
  },
};
