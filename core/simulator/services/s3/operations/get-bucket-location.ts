import type { Operation } from '../../../engine/contract';

import type { GetBucketLocationOutput, GetBucketLocationRequest } from '../../../shapes/generated/s3.types';
import { bucketOf, guardBucket, locateBuckets } from '../buckets';
import type { S3State } from '../state';

/** The first Region has no name here. */
export const getBucketLocation: Operation<S3State, GetBucketLocationRequest, GetBucketLocationOutput> = {
  locate: locateBuckets,
  guard: guardBucket('GetBucketLocation'),
  run(input, ctx) {
    const { region } = bucketOf(input, ctx);
    return region === 'us-east-1' ? {} : { LocationConstraint: region };
  },
};
