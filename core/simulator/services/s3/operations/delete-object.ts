import type { Operation } from '../../../engine/contract';

import type { DeleteObjectOutput, DeleteObjectRequest } from '../../../shapes/generated/s3.types';
import { bucketOf, guardObject, locateBuckets } from '../buckets';
import { remove } from '../objects';
import type { S3State } from '../state';

export const deleteObject: Operation<S3State, DeleteObjectRequest, DeleteObjectOutput> = {
  locate: locateBuckets,
  guard: guardObject('DeleteObject'),
  run(input, ctx) {
    remove(ctx, bucketOf(input, ctx), input.Key);
    return {};
  },
};
