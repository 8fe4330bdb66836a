import type { Operation } from '../../../engine/contract';
import type {
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
} from '../../../shapes/generated/sns.types';
import { placeOfResource } from '../arns';
import type { SnsState } from '../state';
import { guardResource, taggedTopic } from '../topics/find-tagged';
import { listTags } from '../topics/tags';

export const listTagsForResource: Operation<
  SnsState,
  ListTagsForResourceRequest,
  ListTagsForResourceResponse
> = {
  locate: placeOfResource,
  guard: guardResource,
  run: ({ ResourceArn }, ctx) => ({ Tags: listTags(taggedTopic(ctx, ResourceArn).tags) }),
};
