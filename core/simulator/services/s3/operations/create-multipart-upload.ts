import type { Operation } from '../../../engine/contract';

import type {
  CreateMultipartUploadOutput,
  CreateMultipartUploadRequest,
} from '../../../shapes/generated/s3.types';
import { bucketOf, guardObject, locateBuckets } from '../buckets';
import { checkSizes, headersIn, tagsIn } from '../objects';
import type { S3State } from '../state';
import { checkObjectTags } from '../tags';
import { noteWrite } from '../usage';

export const createMultipartUpload: Operation<
  S3State,
  CreateMultipartUploadRequest,
  CreateMultipartUploadOutput
> = {
  locate: locateBuckets,
  guard: guardObject('PutObject'),
  run(input, ctx) {
    const bucket = bucketOf(input, ctx);
    checkSizes(ctx, input.Key, input.Metadata);
    const tags = tagsIn(input.Tagging);
    checkObjectTags(ctx, tags);
    const id = ctx.uuid();
    const headers = headersIn(input);
    bucket.uploads.set(id, {
      id,
      key: input.Key,
      startedAt: ctx.now,
      headers,
      metadata: input.Metadata ?? {},
      tags,
      parts: new Map(),
    });
    noteWrite(ctx, bucket);
    return {
      Bucket: bucket.name,
      Key: input.Key,
      UploadId: id,
      ServerSideEncryption: headers.ServerSideEncryption,
    };
  },
};
