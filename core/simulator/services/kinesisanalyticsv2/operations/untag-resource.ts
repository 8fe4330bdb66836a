import type { Operation } from '../../../engine/contract';

import type {
  UntagResourceRequest,
  UntagResourceResponse,
} from '../../../shapes/generated/kinesisanalyticsv2.types';
import { locateTagged, taggedApplication } from '../applications';
import type { FlinkState } from '../state';

export const untagResource: Operation<FlinkState, UntagResourceRequest, UntagResourceResponse> = {
  locate: locateTagged,
  guard: (input, ctx) => ({ arn: taggedApplication(input, ctx).arn }),
  run(input, ctx) {
    const { tags } = taggedApplication(input, ctx);
    for (const key of input.TagKeys) tags.delete(key);
    return {};
  },
};
