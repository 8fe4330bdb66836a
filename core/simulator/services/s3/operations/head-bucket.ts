import type { Operation } from '../../../engine/contract';

import type { HeadBucketOutput, HeadBucketRequest } from '../../../shapes/generated/s3.types';
import { bucketOf, guardOf, locateBuckets } from '../buckets';
import { headNotFound } from '../refusals';
import type { S3State } from '../state';

export const headBucket: Operation<S3State, HeadBucketRequest, HeadBucketOutput> = {
  locate: locateBuckets,
  guard(input, ctx) {
    if (!ctx.state.buckets.has(input.Bucket)) throw headNotFound();
    return guardOf(bucketOf(input, ctx), 'ListBucket');
  },
  run: (input, ctx) => ({ BucketRegion: bucketOf(input, ctx).region, AccessPointAlias: false }),
};
