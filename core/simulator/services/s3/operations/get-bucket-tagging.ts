import type { Operation } from '../../../engine/contract';

import type { GetBucketTaggingOutput, GetBucketTaggingRequest } from '../../../shapes/generated/s3.types';
import { bucketOf, guardBucket, locateBuckets } from '../buckets';
import { missing } from '../refusals';
import type { S3State } from '../state';

export const getBucketTagging: Operation<S3State, GetBucketTaggingRequest, GetBucketTaggingOutput> = {
  locate: locateBuckets,
  guard: guardBucket('GetBucketTagging'),
  run(input, ctx) {
    const { tags } = bucketOf(input, ctx);
    if (tags === undefined) throw missing('NoSuchTagSet', 'The TagSet does not exist');
    return { TagSet: tags };
  },
};
