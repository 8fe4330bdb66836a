import type { Operation } from '../../../engine/contract';
import type { UntagResourceRequest } from '../../../shapes/generated/sns.types';
import { placeOfResource } from '../arns';
import type { SnsState } from '../state';
import { guardResource, taggedTopic } from '../topics/find-tagged';

export const untagResource: Operation<SnsState, UntagResourceRequest, object> = {
  locate: placeOfResource,
  guard: guardResource,
  run({ ResourceArn, TagKeys }, ctx) {
    const { tags } = taggedTopic(ctx, ResourceArn);
    for (const key of TagKeys) delete tags[key];
    return {};
  },
};
