import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import { AwsRefusal } from '../../../engine/refusal';
import type {
  TagResourceRequest,
  TagResourceResponse,
} from '../../../shapes/generated/kinesisanalyticsv2.types';
import { locateTagged, taggedApplication } from '../applications';
import type { FlinkState } from '../state';

export const tagResource: Operation<FlinkState, TagResourceRequest, TagResourceResponse> = {
  locate: locateTagged,
  guard: (input, ctx) => ({ arn: taggedApplication(input, ctx).arn }),
  run(input, ctx) {
    const { tags } = taggedApplication(input, ctx);
    const tagsMax = limit(ctx.limits, 'msf.tags.max');
    if (new Set([...tags.keys(), ...input.Tags.map(({ Key }) => Key)]).size > tagsMax)
      throw new AwsRefusal('TooManyTagsException', `An application can have ${tagsMax} tags.`);
    for (const { Key, Value = '' } of input.Tags) tags.set(Key, Value);
    return {};
  },
};
