import type { Operation } from '../../../engine/contract';

import type { DeleteBucketTaggingRequest } from '../../../shapes/generated/s3.types';
import { bucketOf, guardBucket, locateBuckets } from '../buckets';
import type { S3State } from '../state';

export const deleteBucketTagging: Operation<S3State, DeleteBucketTaggingRequest> = {
  locate: locateBuckets,
  guard: guardBucket('PutBucketTagging'),
  run(input, ctx) {
    bucketOf(input, ctx).tags = undefined;
    return {};
  },
};
