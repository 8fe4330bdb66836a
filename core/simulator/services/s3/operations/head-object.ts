import type { Operation } from '../../../engine/contract';

import type { HeadObjectOutput, HeadObjectRequest } from '../../../shapes/generated/s3.types';
import { bucketOf, guardOf, locateBuckets } from '../buckets';
import { checkRead } from '../conditions';
import { describeObject } from '../describe';
import { headNotFound } from '../refusals';
import type { S3State } from '../state';
import { noteRead } from '../usage';

export const headObject: Operation<S3State, HeadObjectRequest, HeadObjectOutput> = {
  locate: locateBuckets,
  guard(input, ctx) {
    if (!ctx.state.buckets.has(input.Bucket)) throw headNotFound();
    return guardOf(bucketOf(input, ctx), 'GetObject', input.Key);
  },
  run(input, ctx) {
    const bucket = bucketOf(input, ctx);
    const object = bucket.objects.get(input.Key);
    if (!object) throw headNotFound();
    checkRead(object, input);
    noteRead(ctx, bucket);
    return describeObject(object, object.data.length);
  },
};
