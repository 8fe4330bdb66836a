import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type {
  ListMultipartUploadsOutput,
  ListMultipartUploadsRequest,
} from '../../../shapes/generated/s3.types';
import { bucketOf, guardBucket, locateBuckets } from '../buckets';
import type { S3State } from '../state';

export const listMultipartUploads: Operation<
  S3State,
  ListMultipartUploadsRequest,
  ListMultipartUploadsOutput
> = {
  locate: locateBuckets,
  guard: guardBucket('ListBucketMultipartUploads'),
  run({ Prefix = '', KeyMarker = '', ...input }, ctx) {
    const bucket = bucketOf(input, ctx);
    const max = Math.min(input.MaxUploads ?? Number.POSITIVE_INFINITY, limit(ctx.limits, 's3.list.keys.max'));
    const uploads = [...bucket.uploads.values()]
      .filter(({ key }) => key.startsWith(Prefix) && key > KeyMarker)
      .sort((one, other) => (one.key < other.key ? -1 : 1));
    const page = uploads.slice(0, max);
    const last = page.at(-1);
    return {
      Bucket: bucket.name,
      KeyMarker,
      MaxUploads: max,
      IsTruncated: page.length < uploads.length,
      ...(page.length < uploads.length && last && { NextKeyMarker: last.key, NextUploadIdMarker: last.id }),
      Uploads: page.map(({ id, key, startedAt, headers }) => ({
        UploadId: id,
        Key: key,
        Initiated: startedAt,
        StorageClass: headers.StorageClass ?? 'STANDARD',
      })),
    };
  },
};
