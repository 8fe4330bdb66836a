import type { Operation } from '../../../engine/contract';

import type {
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
} from '../../../shapes/generated/kinesisanalyticsv2.types';
import { locateTagged, taggedApplication } from '../applications';
import type { FlinkState } from '../state';

export const listTagsForResource: Operation<
  FlinkState,
  ListTagsForResourceRequest,
  ListTagsForResourceResponse
> = {
  locate: locateTagged,
  guard: (input, ctx) => ({ arn: taggedApplication(input, ctx).arn }),
  run: (input, ctx) => ({
    Tags: [...taggedApplication(input, ctx).tags].map(([Key, Value]) => ({ Key, Value })),
  }),
};
