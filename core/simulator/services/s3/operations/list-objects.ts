import type { Operation } from '../../../engine/contract';
import type { ListObjectsOutput, ListObjectsRequest } from '../../../shapes/generated/s3.types';
import { bucketOf, guardBucket, locateBuckets } from '../buckets';
import { describeListed, writtenBy } from '../describe';
import { listKeys, pageSize } from '../listing';
import type { S3State } from '../state';
import { noteWrite } from '../usage';

export const listObjects: Operation<S3State, ListObjectsRequest, ListObjectsOutput> = {
  locate: locateBuckets,
  guard: guardBucket('ListBucket'),
  run(input, ctx) {
    const bucket = bucketOf(input, ctx);
    const { Prefix = '', Delimiter = '', Marker = '' } = input;
    const max = pageSize(input.MaxKeys, ctx.limits);
    const listed = listKeys(bucket, { prefix: Prefix, delimiter: Delimiter, after: Marker, max });
    noteWrite(ctx, bucket);
    const written = writtenBy(input.EncodingType);
    return {
      Name: bucket.name,
      Prefix: written(Prefix),
      Marker: written(Marker),
      MaxKeys: max,
      IsTruncated: listed.truncated,
      ...describeListed(bucket, listed, written, true),
      ...(Delimiter !== '' && { Delimiter: written(Delimiter) }),
      ...(input.EncodingType !== undefined && { EncodingType: input.EncodingType }),
      // Without a delimiter the last key serves as marker.
      ...(listed.truncated && Delimiter !== '' && { NextMarker: written(listed.last) }),
    };
  },
};
