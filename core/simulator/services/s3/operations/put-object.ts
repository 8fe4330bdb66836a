import type { Operation } from '../../../engine/contract';

import type { PutObjectOutput, PutObjectRequest } from '../../../shapes/generated/s3.types';
import { bucketOf, guardObject, locateBuckets } from '../buckets';
import { checkWrite } from '../conditions';
import { checkDigest, etagOf } from '../etag';
import { checkSizes, headersIn, store, tagsIn } from '../objects';
import type { S3State } from '../state';
import { checkObjectTags } from '../tags';
import { noteWrite } from '../usage';

const NOTHING = new Uint8Array();

export const putObject: Operation<S3State, PutObjectRequest, PutObjectOutput> = {
  locate: locateBuckets,
  guard: guardObject('PutObject'),
  run(input, ctx) {
    const bucket = bucketOf(input, ctx);
    const { Body: data = NOTHING, Metadata: metadata = {} } = input;
    checkSizes(ctx, input.Key, metadata);
    checkDigest(data, input.ContentMD5);
    checkWrite(bucket, input.Key, input);
    const tags = tagsIn(input.Tagging);
    checkObjectTags(ctx, tags);
    const headers = headersIn(input);
    const etag = etagOf(data);
    store(
      ctx,
      bucket,
      { key: input.Key, data, etag, modifiedAt: ctx.now, headers, metadata, tags, parts: 0 },
      'Put',
    );
    noteWrite(ctx, bucket);
    return {
      ETag: etag,
      ServerSideEncryption: headers.ServerSideEncryption,
      ...(headers.SSEKMSKeyId !== undefined && { SSEKMSKeyId: headers.SSEKMSKeyId }),
    };
  },
};
