import { describe, expect, it } from 'vitest';
import { limit } from '@/core/facts/limits';
import { LIMITS } from '@/tests/support/limits';
import { call, pass, refusal, START } from '@/tests/support/simulator';
import { bytes, get, put, text, worldWithBucket } from './buckets';

const fact = (id: string): number => limit(LIMITS.today, id);
const HELLO = '"5d41402abc4b2a76b9719d911017c592"';
const at = { Bucket: 'orders', Key: 'k' };

describe('storing and reading', () => {
  it('gives back data, MD5, headers and metadata', () => {
    const world = worldWithBucket();
    expect(put(world, 'k', 'hello', { ContentType: 'text/plain', Metadata: { a: '1' } })).toMatchObject({
      ETag: HELLO,
    });
    const stored = {
      ETag: HELLO,
      ContentLength: 5,
      ContentType: 'text/plain',
      Metadata: { a: '1' },
      LastModified: START,
    };
    expect(get(world, 'k')).toMatchObject({ ...stored, Body: bytes('hello') });
    expect(call(world, 's3.HeadObject', at)).toMatchObject(stored);
  });

  it('replaces the object of a key', () => {
    const world = worldWithBucket();
    put(world, 'k', 'one');
    put(world, 'k', 'two');
    expect(text(get(world, 'k').Body)).toBe('two');
    expect(call(world, 's3.ListObjectsV2', { Bucket: 'orders' })).toMatchObject({ KeyCount: 1 });
  });

  it('says what is missing', () => {
    const world = worldWithBucket();
    expect(refusal(world, 's3.GetObject', at)).toMatchObject({
      code: 'NoSuchKey',
      message: 'The specified key does not exist.',
      status: 404,
    });
    expect(refusal(world, 's3.HeadObject', at)).toMatchObject({ code: 'NotFound', status: 404 });
    call(world, 's3.DeleteObject', at);
  });

  it('refuses data that came over damaged', () =>
    expect(
      refusal(worldWithBucket(), 's3.PutObject', {
        ...at,
        Body: bytes('hello'),
        ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==',
      }).code,
    ).toBe('BadDigest'));
});

describe('ranges', () => {
  it.each([
    ['bytes=0-0', '0', 'bytes 0-0/10'],
    ['bytes=3-5', '345', 'bytes 3-5/10'],
    ['bytes=8-', '89', 'bytes 8-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=5-100', '56789', 'bytes 5-9/10'],
    ['bytes=5-2', '0123456789', undefined],
    ['lines=1-2', '0123456789', undefined],
  ])('%s', (Range, data, ContentRange) => {
    const world = worldWithBucket();
    put(world, 'k', '0123456789');
    const found = get(world, 'k', { Range });
    expect(text(found.Body)).toBe(data);
    expect(found.ContentRange).toBe(ContentRange);
  });

  it.each(['bytes=10-', 'bytes=-0'])('%s is not satisfiable', (Range) => {
    const world = worldWithBucket();
    put(world, 'k', '0123456789');
    expect(refusal(world, 's3.GetObject', { ...at, Range })).toMatchObject({
      code: 'InvalidRange',
      status: 416,
    });
  });
});

describe('conditions', () => {
  const read = (condition: object) => {
    const world = worldWithBucket();
    put(world, 'k', 'hello');
    return refusal(world, 's3.GetObject', { ...at, ...condition });
  };

  it('of reading', () => {
    expect(read({ IfMatch: '"other"' })).toMatchObject({ code: 'PreconditionFailed', status: 412 });
    expect(read({ IfNoneMatch: HELLO })).toMatchObject({ code: 'NotModified', status: 304 });
    expect(read({ IfModifiedSince: START })).toMatchObject({ status: 304 });
    expect(read({ IfUnmodifiedSince: START - 1_000 })).toMatchObject({ status: 412 });
    const world = worldWithBucket();
    put(world, 'k', 'hello');
    for (const condition of [{ IfMatch: HELLO }, { IfNoneMatch: '"x"' }, { IfModifiedSince: START - 1_000 }])
      expect(text(get(world, 'k', condition).Body)).toBe('hello');
  });

  it('of writing: only what is not there, or only over what is expected', () => {
    const world = worldWithBucket();
    put(world, 'k', 'hello', { IfNoneMatch: '*' });
    const write = { ...at, Body: bytes('x') };
    expect(refusal(world, 's3.PutObject', { ...write, IfNoneMatch: '*' })).toMatchObject({
      code: 'PreconditionFailed',
      status: 412,
    });
    expect(refusal(world, 's3.PutObject', { ...write, IfMatch: '"other"' }).code).toBe('PreconditionFailed');
    put(world, 'k', 'new', { IfMatch: HELLO });
    expect(text(get(world, 'k').Body)).toBe('new');
  });
});

describe('copying', () => {
  it('keeps metadata and tags unless they are replaced', () => {
    const world = worldWithBucket();
    put(world, 'k', 'hello', { Metadata: { a: '1' }, Tagging: 'team=blue' });
    call(world, 's3.CopyObject', { Bucket: 'orders', Key: 'a b', CopySource: 'orders/k' });
    expect(get(world, 'a b').Metadata).toEqual({ a: '1' });
    expect(call(world, 's3.GetObjectTagging', { Bucket: 'orders', Key: 'a b' })).toEqual({
      TagSet: [{ Key: 'team', Value: 'blue' }],
    });
    call(world, 's3.CopyObject', {
      Bucket: 'orders',
      Key: 'c',
      CopySource: '/orders/a%20b',
      MetadataDirective: 'REPLACE',
      Metadata: { b: '2' },
    });
    expect(get(world, 'c').Metadata).toEqual({ b: '2' });
  });

  it('to itself must change something', () => {
    const world = worldWithBucket();
    put(world, 'k');
    expect(refusal(world, 's3.CopyObject', { ...at, CopySource: 'orders/k' }).code).toBe('InvalidRequest');
    expect(refusal(world, 's3.CopyObject', { ...at, CopySource: 'orders/none' }).code).toBe('NoSuchKey');
  });
});

describe('in parts', () => {
  const begun = () => {
    const world = worldWithBucket();
    const { UploadId } = call<{ UploadId: string }>(world, 's3.CreateMultipartUpload', at);
    const part = (PartNumber: number, Body: Uint8Array) => ({
      PartNumber,
      ETag: call<{ ETag: string }>(world, 's3.UploadPart', { ...at, UploadId, PartNumber, Body }).ETag,
    });
    return { world, upload: { ...at, UploadId }, part };
  };

  it('makes one object whose ETag tells how many', () => {
    const { world, upload, part } = begun();
    const last = part(7, bytes('end'));
    const first = part(2, new Uint8Array(fact('s3.multipart.part.min')));
    part(3, bytes('dropped'));
    expect(refusal(world, 's3.GetObject', at).code).toBe('NoSuchKey');
    const { ETag } = call<{ ETag: string }>(world, 's3.CompleteMultipartUpload', {
      ...upload,
      MultipartUpload: { Parts: [first, last] },
    });
    expect(ETag).toMatch(/^"[0-9a-f]{32}-2"$/);
    expect(get(world, 'k')).toMatchObject({
      ContentLength: fact('s3.multipart.part.min') + 3,
      PartsCount: 2,
    });
    expect(refusal(world, 's3.ListParts', upload)).toMatchObject({ code: 'NoSuchUpload', status: 404 });
  });

  it('s3.multipart.part.min: every part but the last', () => {
    const { world, upload, part } = begun();
    const small = part(1, new Uint8Array(fact('s3.multipart.part.min') - 1));
    const last = part(2, bytes('end'));
    expect(
      refusal(world, 's3.CompleteMultipartUpload', { ...upload, MultipartUpload: { Parts: [small, last] } }),
    ).toMatchObject({
      code: 'EntityTooSmall',
      message: 'Your proposed upload is smaller than the minimum allowed size',
    });
  });

  it('s3.multipart.parts.max: part numbers', () => {
    const { world, upload, part } = begun();
    const max = fact('s3.multipart.parts.max');
    part(max, bytes(''));
    for (const PartNumber of [0, max + 1])
      expect(refusal(world, 's3.UploadPart', { ...upload, PartNumber }).message).toBe(
        `Part number must be an integer between 1 and ${max}, inclusive`,
      );
  });

  it('in order and as uploaded', () => {
    const { world, upload, part } = begun();
    const [one, two] = [part(1, bytes('a')), part(2, bytes('b'))];
    const complete = (...Parts: object[]) =>
      refusal(world, 's3.CompleteMultipartUpload', { ...upload, MultipartUpload: { Parts } }).code;
    expect(complete(two, one)).toBe('InvalidPartOrder');
    expect(complete({ PartNumber: 1, ETag: two.ETag })).toBe('InvalidPart');
    // Recorded on AWS: https://github.com/localstack/localstack/blob/main/tests/aws/services/s3/test_s3.snapshot.json
    expect(complete()).toBe('InvalidRequest');
    expect(call(world, 's3.ListParts', upload)).toMatchObject({
      Parts: [{ PartNumber: 1 }, { PartNumber: 2 }],
    });
    call(world, 's3.AbortMultipartUpload', upload);
    expect(call(world, 's3.ListMultipartUploads', { Bucket: 'orders' })).toMatchObject({ Uploads: [] });
  });
});

describe('limits', () => {
  it('s3.key.bytes.max', () => {
    const world = worldWithBucket();
    const max = fact('s3.key.bytes.max');
    put(world, 'é'.repeat(max / 2));
    expect(refusal(world, 's3.PutObject', { Bucket: 'orders', Key: `${'é'.repeat(max / 2)}a` }).code).toBe(
      'KeyTooLongError',
    );
  });

  it('s3.metadata.bytes.max', () => {
    const world = worldWithBucket();
    const max = fact('s3.metadata.bytes.max');
    put(world, 'k', '', { Metadata: { a: 'x'.repeat(max - 1) } });
    expect(refusal(world, 's3.PutObject', { ...at, Metadata: { a: 'x'.repeat(max) } }).code).toBe(
      'MetadataTooLarge',
    );
  });

  it.each([
    ['s3.object.tags.max', 's3.PutObjectTagging', at],
    ['s3.bucket.tags.max', 's3.PutBucketTagging', { Bucket: 'orders' }],
  ])('%s', (id, operation, input) => {
    const world = worldWithBucket();
    put(world, 'k');
    const TagSet = Array.from({ length: fact(id) + 1 }, (_, i) => ({ Key: `k${i}`, Value: '' }));
    call(world, operation, { ...input, Tagging: { TagSet: TagSet.slice(1) } });
    expect(refusal(world, operation, { ...input, Tagging: { TagSet } }).code).toBe('BadRequest');
    expect(refusal(world, operation, { ...input, Tagging: { TagSet: [TagSet[0], TagSet[0]] } }).code).toBe(
      'InvalidTag',
    );
  });

  it('s3.deleteObjects.keys.max', () => {
    const world = worldWithBucket();
    const Objects = Array.from({ length: fact('s3.deleteObjects.keys.max') + 1 }, (_, i) => ({
      Key: `k${i}`,
    }));
    const remove = (Objects: object[]) => ({ Bucket: 'orders', Delete: { Objects, Quiet: true } });
    call(world, 's3.DeleteObjects', remove(Objects.slice(1)));
    for (const keys of [[], Objects])
      expect(refusal(world, 's3.DeleteObjects', remove(keys)).code).toBe('MalformedXML');
  });

  it('s3.buckets.max', () => {
    const world = worldWithBucket();
    for (let i = 1; i < fact('s3.buckets.max'); i++)
      call(world, 's3.CreateBucket', { Bucket: `bucket-${i}` });
    expect(refusal(world, 's3.CreateBucket', { Bucket: 'one-more' }).code).toBe('TooManyBuckets');
    pass(world, 1);
  });
});
