import type { Operation } from '../../../engine/contract';

import type { GetObjectTaggingOutput, GetObjectTaggingRequest } from '../../../shapes/generated/s3.types';
import { bucketOf, guardObject, locateBuckets } from '../buckets';
import { noSuchKey } from '../refusals';
import type { S3State } from '../state';

export const getObjectTagging: Operation<S3State, GetObjectTaggingRequest, GetObjectTaggingOutput> = {
  locate: locateBuckets,
  guard: guardObject('GetObjectTagging'),
  run(input, ctx) {
    const object = bucketOf(input, ctx).objects.get(input.Key);
    if (!object) throw noSuchKey(input.Key);
    return { TagSet: object.tags };
  },
};
