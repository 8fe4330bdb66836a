import type { Operation } from '../../../engine/contract';

import type { DeleteBucketRequest } from '../../../shapes/generated/s3.types';
import { bucketOf, guardBucket, home, locateBuckets } from '../buckets';
import { conflict } from '../refusals';
import type { S3State } from '../state';

export const deleteBucket: Operation<S3State, DeleteBucketRequest> = {
  locate: locateBuckets,
  guard: guardBucket('DeleteBucket'),
  run(input, ctx) {
    const bucket = bucketOf(input, ctx);
    if (bucket.objects.size > 0)
      throw conflict('BucketNotEmpty', 'The bucket you tried to delete is not empty');
    ctx.state.buckets.delete(bucket.name);
    ctx.in(home(bucket)).emit('BucketDeleted', { bucket: bucket.name });
    return {};
  },
};
