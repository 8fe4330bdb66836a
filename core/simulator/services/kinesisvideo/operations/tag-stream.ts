import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import { AwsRefusal } from '../../../engine/refusal';
import type { TagStreamInput, TagStreamOutput } from '../../../shapes/generated/kinesisvideo.types';
import type { VideoState } from '../state';
import { guardStream, locateStream, streamOf } from '../streams';

export const tagStream: Operation<VideoState, TagStreamInput, TagStreamOutput> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const { tags } = streamOf(input, ctx);
    const tagsMax = limit(ctx.limits, 'kvs.tags.max');
    if (new Set([...tags.keys(), ...Object.keys(input.Tags)]).size > tagsMax)
      throw new AwsRefusal(
        'TagsPerResourceExceededLimitException',
        `You have exceeded the limit of tags that you can associate with the resource: ${tagsMax}.`,
      );
    for (const [key, value] of Object.entries(input.Tags)) tags.set(key, value);
    return {};
  },
};
