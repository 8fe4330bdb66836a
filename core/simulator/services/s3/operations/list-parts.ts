import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type { ListPartsOutput, ListPartsRequest } from '../../../shapes/generated/s3.types';
import { bucketOf, guardObject, locateBuckets } from '../buckets';
import type { S3State } from '../state';
import { uploadOf } from '../uploads';

export const listParts: Operation<S3State, ListPartsRequest, ListPartsOutput> = {
  locate: locateBuckets,
  guard: guardObject('ListMultipartUploadParts'),
  run(input, ctx) {
    const bucket = bucketOf(input, ctx);
    const upload = uploadOf(bucket, input);
    const after = Number(input.PartNumberMarker ?? 0);
    const max = Math.min(input.MaxParts ?? Number.POSITIVE_INFINITY, limit(ctx.limits, 's3.list.keys.max'));
    const parts = [...upload.parts]
      .filter(([number]) => number > after)
      .sort(([one], [other]) => one - other);
    const page = parts.slice(0, max);
    return {
      Bucket: bucket.name,
      Key: upload.key,
      UploadId: upload.id,
      PartNumberMarker: String(after),
      MaxParts: max,
      IsTruncated: page.length < parts.length,
      ...(page.length < parts.length && { NextPartNumberMarker: String(page.at(-1)?.[0] ?? after) }),
      Parts: page.map(([PartNumber, { data, etag, at }]) => ({
        PartNumber,
        LastModified: at,
        ETag: etag,
        Size: data.length,
      })),
      StorageClass: upload.headers.StorageClass ?? 'STANDARD',
    };
  },
};
