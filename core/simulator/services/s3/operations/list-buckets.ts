import type { Operation } from '../../../engine/contract';

import type { ListBucketsOutput, ListBucketsRequest } from '../../../shapes/generated/s3.types';
import { bucketArn, locateBuckets } from '../buckets';
import type { S3State } from '../state';
import { readToken, writeToken } from '../tokens';

/** The caller's own buckets, in the order of their names. */
export const listBuckets: Operation<S3State, ListBucketsRequest, ListBucketsOutput> = {
  locate: locateBuckets,
  guard: (_input, ctx) => ({ action: 's3:ListAllMyBuckets', arn: '*', owner: ctx.caller.account }),
  run({ MaxBuckets, ContinuationToken, Prefix = '', BucketRegion }, ctx) {
    const after = ContinuationToken === undefined ? '' : readToken(ContinuationToken);
    const buckets = [...ctx.state.buckets.values()]
      .filter(({ owner }) => owner === ctx.caller.account)
      .filter(
        ({ name, region }) => name.startsWith(Prefix) && name > after && (BucketRegion ?? region) === region,
      )
      .sort((one, other) => (one.name < other.name ? -1 : 1));
    const page = buckets.slice(0, MaxBuckets ?? buckets.length);
    const last = page.at(-1);
    return {
      Owner: { ID: ctx.caller.account },
      Buckets: page.map(({ name, createdAt, region }) => ({
        Name: name,
        CreationDate: createdAt,
        BucketRegion: region,
        BucketArn: bucketArn(name),
      })),
      ...(page.length < buckets.length && last && { ContinuationToken: writeToken(last.name) }),
      ...(Prefix !== '' && { Prefix }),
    };
  },
};
