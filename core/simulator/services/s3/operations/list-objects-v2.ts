import type { Operation } from '../../../engine/contract';
import type { ListObjectsV2Output, ListObjectsV2Request } from '../../../shapes/generated/s3.types';
import { bucketOf, guardBucket, locateBuckets } from '../buckets';
import { describeListed, writtenBy } from '../describe';
import { listKeys, pageSize } from '../listing';
import type { S3State } from '../state';
import { readToken, writeToken } from '../tokens';
import { noteWrite } from '../usage';

export const listObjectsV2: Operation<S3State, ListObjectsV2Request, ListObjectsV2Output> = {
  locate: locateBuckets,
  guard: guardBucket('ListBucket'),
  run(input, ctx) {
    const bucket = bucketOf(input, ctx);
    const { Prefix = '', Delimiter = '', StartAfter, ContinuationToken } = input;
    const max = pageSize(input.MaxKeys, ctx.limits);
    const after = ContinuationToken === undefined ? (StartAfter ?? '') : readToken(ContinuationToken);
    const listed = listKeys(bucket, { prefix: Prefix, delimiter: Delimiter, after, max });
    noteWrite(ctx, bucket);
    const written = writtenBy(input.EncodingType);
    return {
      Name: bucket.name,
      Prefix: written(Prefix),
      MaxKeys: max,
      KeyCount: listed.keys.length + listed.prefixes.length,
      IsTruncated: listed.truncated,
      ...describeListed(bucket, listed, written, input.FetchOwner ?? false),
      ...(Delimiter !== '' && { Delimiter: written(Delimiter) }),
      ...(input.EncodingType !== undefined && { EncodingType: input.EncodingType }),
      ...(StartAfter !== undefined && { StartAfter: written(StartAfter) }),
      ...(ContinuationToken !== undefined && { ContinuationToken }),
      ...(listed.truncated && { NextContinuationToken: writeToken(listed.last) }),
    };
  },
};
