import type { Operation } from '../../../engine/contract';

import type { GetObjectOutput, GetObjectRequest } from '../../../shapes/generated/s3.types';
import { bucketOf, guardObject, locateBuckets } from '../buckets';
import { checkRead } from '../conditions';
import { describeObject } from '../describe';
import { rangeOf } from '../ranges';
import { noSuchKey } from '../refusals';
import type { S3State } from '../state';
import { noteRead } from '../usage';

export const getObject: Operation<S3State, GetObjectRequest, GetObjectOutput> = {
  locate: locateBuckets,
  guard: guardObject('GetObject'),
  run(input, ctx) {
    const bucket = bucketOf(input, ctx);
    const object = bucket.objects.get(input.Key);
    if (!object) throw noSuchKey(input.Key);
    checkRead(object, input);
    const size = object.data.length;
    const range = rangeOf(input.Range, size);
    noteRead(ctx, bucket);
    const data = range ? object.data.slice(range.first, range.last + 1) : object.data;
    return {
      ...describeObject(object, data.length),
      ...(range && { ContentRange: `bytes ${range.first}-${range.last}/${size}` }),
      ...(input.ResponseContentType !== undefined && { ContentType: input.ResponseContentType }),
      ...(input.ResponseContentDisposition !== undefined && {
        ContentDisposition: input.ResponseContentDisposition,
      }),
      Body: data,
    };
  },
};
