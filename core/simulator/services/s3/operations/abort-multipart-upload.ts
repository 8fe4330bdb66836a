import type { Operation } from '../../../engine/contract';

import type {
  AbortMultipartUploadOutput,
  AbortMultipartUploadRequest,
} from '../../../shapes/generated/s3.types';
import { bucketOf, guardObject, locateBuckets } from '../buckets';
import type { S3State } from '../state';
import { uploadOf } from '../uploads';

export const abortMultipartUpload: Operation<
  S3State,
  AbortMultipartUploadRequest,
  AbortMultipartUploadOutput
> = {
  locate: locateBuckets,
  guard: guardObject('AbortMultipartUpload'),
  run(input, ctx) {
    const bucket = bucketOf(input, ctx);
    bucket.uploads.delete(uploadOf(bucket, input).id);
    return {};
  },
};
