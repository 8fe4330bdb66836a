import type { Operation } from '../../../engine/contract';

import type { DeleteBucketPolicyRequest } from '../../../shapes/generated/s3.types';
import { bucketOf, guardBucket, locateBuckets } from '../buckets';
import type { S3State } from '../state';

export const deleteBucketPolicy: Operation<S3State, DeleteBucketPolicyRequest> = {
  locate: locateBuckets,
  guard: guardBucket('DeleteBucketPolicy'),
  run(input, ctx) {
    bucketOf(input, ctx).policy = undefined;
    return {};
  },
};
