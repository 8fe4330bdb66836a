import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import type { CreateBucketOutput, CreateBucketRequest } from '../../../shapes/generated/s3.types';
import { bucketArn, home, locateBuckets } from '../buckets';
import { conflict, invalid } from '../refusals';
import type { Bucket, S3State } from '../state';

const NAME = /^(?=.{3,63}$)[a-z0-9][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)*(?<!-)$/;
const ADDRESS = /^\d+\.\d+\.\d+\.\d+$/;
const FIRST_REGION = 'us-east-1';

/** Bucket names are unique over all accounts. Making one's own again is no error in the first Region only. */
export const createBucket: Operation<S3State, CreateBucketRequest, CreateBucketOutput> = {
  locate: (_input, { region }) => ({ ...locateBuckets(), region }),
  guard: ({ Bucket: name }, ctx) => ({
    action: 's3:CreateBucket',
    arn: bucketArn(name),
    owner: ctx.caller.account,
  }),
  run(input, asked) {
    const { region } = asked;
    const ctx = asked.in(locateBuckets());
    const { Bucket: name } = input;
    if (!NAME.test(name) || ADDRESS.test(name))
      throw invalid('InvalidBucketName', 'The specified bucket is not valid.', { BucketName: name });
    checkRegion(input.CreateBucketConfiguration?.LocationConstraint, region);
    const Location = region === FIRST_REGION ? `/${name}` : `http://${name}.s3.amazonaws.com/`;
    if (isOwnAlready(ctx, name, region)) return { Location };
    assertQuota(ctx);
    const bucket = newBucket(name, ctx, region);
    ctx.state.buckets.set(name, bucket);
    ctx.in(home(bucket)).emit('BucketCreated', { bucket: name });
    return { Location };
  },
};

function checkRegion(constraint: string | undefined, region: string): void {
  if (constraint === undefined ? region === FIRST_REGION : constraint === region) return;
  throw invalid(
    'IllegalLocationConstraintException',
    `The ${constraint ?? 'unspecified'} location constraint is incompatible for the region specific endpoint this request was sent to.`,
  );
}

function isOwnAlready(ctx: Ctx<S3State>, name: string, region: string): boolean {
  const present = ctx.state.buckets.get(name);
  if (!present) return false;
  if (present.owner !== ctx.caller.account)
    throw conflict(
      'BucketAlreadyExists',
      'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.',
    );
  if (region === FIRST_REGION) return true;
  throw conflict(
    'BucketAlreadyOwnedByYou',
    'Your previous request to create the named bucket succeeded and you already own it.',
  );
}

function assertQuota(ctx: Ctx<S3State>): void {
  const bucketsMax = limit(ctx.limits, 's3.buckets.max');
  const own = [...ctx.state.buckets.values()].filter(({ owner }) => owner === ctx.caller.account).length;
  if (own >= bucketsMax)
    throw invalid('TooManyBuckets', 'You have attempted to create more buckets than allowed');
}

const newBucket = (name: string, ctx: Ctx<S3State>, region: string): Bucket => ({
  name,
  owner: ctx.caller.account,
  region,
  createdAt: ctx.now,
  policy: undefined,
  tags: undefined,
  notifications: {},
  objects: new Map(),
  keys: [],
  uploads: new Map(),
});
