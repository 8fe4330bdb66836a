import type { Operation } from '../../../engine/contract';
import type { TagResourceRequest } from '../../../shapes/generated/sns.types';
import { placeOfResource } from '../arns';
import type { SnsState } from '../state';
import { guardResource, taggedTopic } from '../topics/find-tagged';
import { withTags } from '../topics/tags';

export const tagResource: Operation<SnsState, TagResourceRequest, object> = {
  locate: placeOfResource,
  guard: guardResource,
  run({ ResourceArn, Tags }, ctx) {
    const topic = taggedTopic(ctx, ResourceArn);
    Object.assign(topic.tags, withTags(topic.tags, Tags, ctx.limits));
    return {};
  },
};
