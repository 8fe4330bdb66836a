import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type { UploadPartOutput, UploadPartRequest } from '../../../shapes/generated/s3.types';
import { bucketOf, guardObject, locateBuckets } from '../buckets';
import { checkDigest, etagOf } from '../etag';
import { invalid } from '../refusals';
import type { S3State } from '../state';
import { uploadOf } from '../uploads';
import { noteWrite } from '../usage';

const NOTHING = new Uint8Array();

export const uploadPart: Operation<S3State, UploadPartRequest, UploadPartOutput> = {
  locate: locateBuckets,
  guard: guardObject('PutObject'),
  run(input, ctx) {
    const bucket = bucketOf(input, ctx);
    const upload = uploadOf(bucket, input);
    const { PartNumber: number, Body: data = NOTHING } = input;
    const numberMax = limit(ctx.limits, 's3.multipart.parts.max');
    if (number < 1 || number > numberMax)
      throw invalid(
        'InvalidArgument',
        `Part number must be an integer between 1 and ${numberMax}, inclusive`,
      );
    checkDigest(data, input.ContentMD5);
    const etag = etagOf(data);
    upload.parts.set(number, Object.freeze({ data, etag, at: ctx.now }));
    noteWrite(ctx, bucket);
    return { ETag: etag, ServerSideEncryption: upload.headers.ServerSideEncryption };
  },
};
