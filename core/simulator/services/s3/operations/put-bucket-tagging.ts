import type { Operation } from '../../../engine/contract';

import type { PutBucketTaggingRequest } from '../../../shapes/generated/s3.types';
import { bucketOf, guardBucket, locateBuckets } from '../buckets';
import type { S3State } from '../state';
import { checkBucketTags } from '../tags';

export const putBucketTagging: Operation<S3State, PutBucketTaggingRequest> = {
  locate: locateBuckets,
  guard: guardBucket('PutBucketTagging'),
  run(input, ctx) {
    const bucket = bucketOf(input, ctx);
    checkBucketTags(ctx, input.Tagging.TagSet);
    bucket.tags = input.Tagging.TagSet;
    return {};
  },
};
