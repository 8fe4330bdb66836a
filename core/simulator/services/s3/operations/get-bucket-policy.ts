import type { Operation } from '../../../engine/contract';

import type { GetBucketPolicyOutput, GetBucketPolicyRequest } from '../../../shapes/generated/s3.types';
import { bucketOf, guardBucket, locateBuckets } from '../buckets';
import { missing } from '../refusals';
import type { S3State } from '../state';

export const getBucketPolicy: Operation<S3State, GetBucketPolicyRequest, GetBucketPolicyOutput> = {
  locate: locateBuckets,
  guard: guardBucket('GetBucketPolicy'),
  run(input, ctx) {
    const { policy } = bucketOf(input, ctx);
    if (policy === undefined) throw missing('NoSuchBucketPolicy', 'The bucket policy does not exist');
    return { Policy: policy };
  },
};
