import type { Operation } from '../../../engine/contract';

import type { CopyObjectOutput, CopyObjectRequest } from '../../../shapes/generated/s3.types';
import { bucketOf, guardOf, locateBuckets } from '../buckets';
import { checkRead, checkWrite } from '../conditions';
import { checkSizes, decoded, headersIn, store, tagsIn } from '../objects';
import { invalid, noSuchKey } from '../refusals';
import type { S3State, StoredObject } from '../state';
import { checkObjectTags } from '../tags';
import { noteWrite } from '../usage';

const REPLACE = 'REPLACE';

/** Copies an object, with its metadata and tags unless they are to be replaced. */
export const copyObject: Operation<S3State, CopyObjectRequest, CopyObjectOutput> = {
  locate: locateBuckets,
  guard(input, ctx) {
    const { bucket, key } = sourceIn(input.CopySource);
    const source = bucketOf({ Bucket: bucket, ExpectedBucketOwner: input.ExpectedSourceBucketOwner }, ctx);
    return [guardOf(source, 'GetObject', key), guardOf(bucketOf(input, ctx), 'PutObject', input.Key)];
  },
  run(input, ctx) {
    const { bucket, key } = sourceIn(input.CopySource);
    const source = bucketOf({ Bucket: bucket }, ctx).objects.get(key);
    if (!source) throw noSuchKey(key);
    checkRead(source, {
      IfMatch: input.CopySourceIfMatch,
      IfNoneMatch: input.CopySourceIfNoneMatch,
      IfModifiedSince: input.CopySourceIfModifiedSince,
      IfUnmodifiedSince: input.CopySourceIfUnmodifiedSince,
    });
    if (bucket === input.Bucket && key === input.Key && input.MetadataDirective !== REPLACE)
      throw invalid(
        'InvalidRequest',
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
      );
    checkSizes(ctx, input.Key, input.Metadata);
    const target = bucketOf(input, ctx);
    checkWrite(target, input.Key, input);
    const copy = copyOf(source, input, ctx.now);
    checkObjectTags(ctx, copy.tags);
    store(ctx, target, copy, 'Copy');
    noteWrite(ctx, target);
    return {
      CopyObjectResult: { ETag: copy.etag, LastModified: ctx.now },
      ServerSideEncryption: copy.headers.ServerSideEncryption,
    };
  },
};

const copyOf = (source: StoredObject, input: CopyObjectRequest, modifiedAt: number): StoredObject => ({
  ...source,
  key: input.Key,
  modifiedAt,
  parts: 0,
  ...(input.MetadataDirective === REPLACE && { headers: headersIn(input), metadata: input.Metadata ?? {} }),
  ...(input.TaggingDirective === REPLACE && { tags: tagsIn(input.Tagging) }),
});

function sourceIn(copySource: string): { readonly bucket: string; readonly key: string } {
  const path = decoded(copySource.split('?')[0] ?? '').replace(/^\//, '');
  const end = path.indexOf('/');
  return { bucket: path.slice(0, end), key: path.slice(end + 1) };
}
