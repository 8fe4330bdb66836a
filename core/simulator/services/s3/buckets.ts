import type { Caller, Ctx, Guard, Place } from '../../engine/contract';
import { GLOBAL_REGION } from '../../engine/partition';
import { accessDenied, noSuchBucket } from './refusals';
import type { Bucket, S3State } from './state';

/** Whose state every operation works on: no account's, as bucket names belong to all. */
const ALL_BUCKETS: Place = { account: 'aws', region: GLOBAL_REGION };

export const locateBuckets = (): Place => ALL_BUCKETS;

interface BucketAddress {
  readonly Bucket: string;
  readonly ExpectedBucketOwner?: string | undefined;
}

/** The bucket of a request. Refused when there is none, or when it belongs to another than expected. */
export function bucketOf({ Bucket: name, ExpectedBucketOwner }: BucketAddress, ctx: Ctx<S3State>): Bucket {
  const bucket = ctx.state.buckets.get(name);
  if (!bucket) throw noSuchBucket(name);
  if (ExpectedBucketOwner !== undefined && ExpectedBucketOwner !== bucket.owner) throw accessDenied();
  return bucket;
}

export const bucketArn = (name: string): string => `arn:aws:s3:::${name}`;
export const objectArn = (bucket: string, key: string): string => `${bucketArn(bucket)}/${key}`;

/** What IAM judges of an action on a bucket, or on one of its objects. */
export const guardOf = ({ name, owner, policy }: Bucket, action: string, key?: string): Guard => ({
  action: `s3:${action}`,
  arn: key === undefined ? bucketArn(name) : objectArn(name, key),
  owner,
  ...(policy !== undefined && { policy }),
});

/** A guard for operations on a bucket itself. */
export const guardBucket =
  (action: string) =>
  (input: BucketAddress, ctx: Ctx<S3State>): Guard =>
    guardOf(bucketOf(input, ctx), action);

/** A guard for operations on one object. */
export const guardObject =
  (action: string) =>
  (input: BucketAddress & { readonly Key: string }, ctx: Ctx<S3State>): Guard =>
    guardOf(bucketOf(input, ctx), action, input.Key);

/** The service as it acts for a bucket: its owner's account, in its Region. */
export const home = ({ owner, region }: Bucket): Place => ({ account: owner, region });

export const asService = ({ owner }: Bucket): Caller => ({
  kind: 'service',
  account: owner,
  arn: 's3.amazonaws.com',
});
