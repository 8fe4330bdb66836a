import { describe, expect, it } from 'vitest';
import { ACCOUNT, call, refusal, rootOf, testWorld } from '@/tests/support/simulator';
import { get, put, text, worldWithBucket } from './buckets';

const OTHER = '444455556666';
const other = { caller: rootOf(OTHER) };

describe('buckets', () => {
  it('have names that no other account can have', () => {
    const world = worldWithBucket();
    expect(refusal(world, 's3.CreateBucket', { Bucket: 'orders' }, other)).toMatchObject({
      code: 'BucketAlreadyExists',
      status: 409,
    });
    expect(call(world, 's3.ListBuckets', {}, other)).toMatchObject({ Buckets: [] });
    expect(call(world, 's3.ListBuckets')).toMatchObject({
      Buckets: [{ Name: 'orders', BucketRegion: 'us-east-1' }],
    });
  });

  it('may be made again by their owner in the first Region only', () => {
    const world = worldWithBucket();
    expect(call(world, 's3.CreateBucket', { Bucket: 'orders' })).toEqual({ Location: '/orders' });
    const there = { region: 'eu-west-1' };
    const input = { Bucket: 'far', CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } };
    call(world, 's3.CreateBucket', input, there);
    expect(refusal(world, 's3.CreateBucket', input, there).code).toBe('BucketAlreadyOwnedByYou');
    expect(call(world, 's3.GetBucketLocation', { Bucket: 'far' })).toEqual({
      LocationConstraint: 'eu-west-1',
    });
    expect(call(world, 's3.GetBucketLocation', { Bucket: 'orders' })).toEqual({});
  });

  it.each(['ab', 'Orders', 'or_ders', '1.2.3.4', '-orders', 'orders-', 'a..b', 'x'.repeat(64)])(
    'cannot be named %s',
    (Bucket) => expect(refusal(testWorld(), 's3.CreateBucket', { Bucket }).code).toBe('InvalidBucketName'),
  );

  it('are made in the Region of the endpoint', () =>
    expect(refusal(testWorld(), 's3.CreateBucket', { Bucket: 'abc' }, { region: 'eu-west-1' })).toMatchObject(
      {
        code: 'IllegalLocationConstraintException',
        message:
          'The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.',
      },
    ));

  it('need no constraint in the first Region, and may not name it', () => {
    const CreateBucketConfiguration = { LocationConstraint: 'us-east-1' };
    expect(
      refusal(testWorld(), 's3.CreateBucket', { Bucket: 'abc', CreateBucketConfiguration }),
    ).toMatchObject({
      code: 'InvalidLocationConstraint',
      message: 'The specified location-constraint is not valid',
    });
  });

  it('are deleted only when empty', () => {
    const world = worldWithBucket();
    put(world, 'a');
    expect(refusal(world, 's3.DeleteBucket', { Bucket: 'orders' })).toMatchObject({
      code: 'BucketNotEmpty',
      status: 409,
    });
    call(world, 's3.DeleteObject', { Bucket: 'orders', Key: 'a' });
    call(world, 's3.DeleteBucket', { Bucket: 'orders' });
    expect(refusal(world, 's3.ListObjectsV2', { Bucket: 'orders' })).toMatchObject({
      code: 'NoSuchBucket',
      status: 404,
    });
    expect(refusal(world, 's3.HeadBucket', { Bucket: 'orders' })).toMatchObject({
      code: 'NotFound',
      status: 404,
    });
  });

  it('keep policy and tags', () => {
    const world = worldWithBucket();
    const Bucket = 'orders';
    expect(refusal(world, 's3.GetBucketPolicy', { Bucket }).code).toBe('NoSuchBucketPolicy');
    expect(refusal(world, 's3.GetBucketTagging', { Bucket }).code).toBe('NoSuchTagSet');
    expect(refusal(world, 's3.PutBucketPolicy', { Bucket, Policy: 'x' })).toMatchObject({
      code: 'MalformedPolicy',
      message: "Policies must be valid JSON and the first byte must be '{'",
    });
    const TagSet = [{ Key: 'a', Value: '1' }];
    call(world, 's3.PutBucketTagging', { Bucket, Tagging: { TagSet } });
    expect(call(world, 's3.GetBucketTagging', { Bucket })).toEqual({ TagSet });
    call(world, 's3.DeleteBucketTagging', { Bucket });
    expect(refusal(world, 's3.GetBucketTagging', { Bucket }).code).toBe('NoSuchTagSet');
  });
});

describe('access', () => {
  it('from another account needs the bucket policy', () => {
    const world = worldWithBucket();
    put(world, 'shared', 'x');
    const read = { Bucket: 'orders', Key: 'shared' };
    expect(refusal(world, 's3.GetObject', read, other)).toMatchObject({ code: 'AccessDenied', status: 403 });
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: OTHER },
          Action: 's3:GetObject',
          Resource: 'arn:aws:s3:::orders/*',
        },
      ],
    });
    call(world, 's3.PutBucketPolicy', { Bucket: 'orders', Policy });
    expect(text(call<{ Body: Uint8Array }>(world, 's3.GetObject', read, other).Body)).toBe('x');
    expect(refusal(world, 's3.PutObject', { ...read, Body: new Uint8Array() }, other).code).toBe(
      'AccessDenied',
    );
    call(world, 's3.DeleteBucketPolicy', { Bucket: 'orders' });
    expect(refusal(world, 's3.GetObject', read, other).code).toBe('AccessDenied');
  });

  it('is refused when the bucket is not whose the caller thinks', () => {
    const world = worldWithBucket();
    put(world, 'a', 'x');
    expect(text(get(world, 'a', { ExpectedBucketOwner: ACCOUNT }).Body)).toBe('x');
    expect(
      refusal(world, 's3.GetObject', { Bucket: 'orders', Key: 'a', ExpectedBucketOwner: OTHER }).code,
    ).toBe('AccessDenied');
  });

  it('of a bulk deletion is judged key by key', () => {
    const world = worldWithBucket();
    for (const key of ['mine', 'yours']) put(world, key);
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: OTHER },
          Action: 's3:DeleteObject',
          Resource: 'arn:aws:s3:::orders/yours',
        },
      ],
    });
    call(world, 's3.PutBucketPolicy', { Bucket: 'orders', Policy });
    expect(
      call(
        world,
        's3.DeleteObjects',
        { Bucket: 'orders', Delete: { Objects: [{ Key: 'mine' }, { Key: 'yours' }] } },
        other,
      ),
    ).toMatchObject({ Deleted: [{ Key: 'yours' }], Errors: [{ Key: 'mine', Code: 'AccessDenied' }] });
    expect(call(world, 's3.ListObjectsV2', { Bucket: 'orders' })).toMatchObject({
      Contents: [{ Key: 'mine' }],
    });
  });
});
