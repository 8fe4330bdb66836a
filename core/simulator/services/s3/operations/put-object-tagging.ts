import type { Operation } from '../../../engine/contract';

import type { PutObjectTaggingOutput, PutObjectTaggingRequest } from '../../../shapes/generated/s3.types';
import { bucketOf, guardObject, locateBuckets } from '../buckets';
import { noSuchKey } from '../refusals';
import type { S3State } from '../state';
import { checkObjectTags } from '../tags';

export const putObjectTagging: Operation<S3State, PutObjectTaggingRequest, PutObjectTaggingOutput> = {
  locate: locateBuckets,
  guard: guardObject('PutObjectTagging'),
  run(input, ctx) {
    const { objects } = bucketOf(input, ctx);
    const object = objects.get(input.Key);
    if (!object) throw noSuchKey(input.Key);
    checkObjectTags(ctx, input.Tagging.TagSet);
    objects.set(input.Key, Object.freeze({ ...object, tags: input.Tagging.TagSet }));
    return {};
  },
};
