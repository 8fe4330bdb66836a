import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limit } from '@/core/facts/limits';
import type { World } from '@/core/simulator/engine/world';
import type { ListObjectsV2Output } from '@/core/simulator/shapes/generated/s3.types';
import { LIMITS } from '@/tests/support/limits';
import { call, refusal } from '@/tests/support/simulator';
import { put, worldWithBucket } from './buckets';

const list = (world: World, more: object = {}) =>
  call<ListObjectsV2Output>(world, 's3.ListObjectsV2', { Bucket: 'orders', ...more });
const keysOf = ({ Contents = [] }: ListObjectsV2Output) => Contents.map(({ Key }) => Key);
const prefixesOf = ({ CommonPrefixes = [] }: ListObjectsV2Output) =>
  CommonPrefixes.map(({ Prefix }) => Prefix);

const KEYS = ['a.txt', 'b/1', 'b/2', 'b/c/3', 'd.txt', 'e/4'];
const filled = () => {
  const world = worldWithBucket();
  for (const key of [...KEYS].reverse()) put(world, key);
  return world;
};

describe('listing', () => {
  it('is in the order of keys, by prefix and by delimiter', () => {
    const world = filled();
    expect(keysOf(list(world))).toEqual(KEYS);
    expect(keysOf(list(world, { Prefix: 'b/' }))).toEqual(['b/1', 'b/2', 'b/c/3']);
    const folders = list(world, { Delimiter: '/' });
    expect(keysOf(folders)).toEqual(['a.txt', 'd.txt']);
    expect(prefixesOf(folders)).toEqual(['b/', 'e/']);
    const inside = list(world, { Prefix: 'b/', Delimiter: '/' });
    expect(keysOf(inside)).toEqual(['b/1', 'b/2']);
    expect(prefixesOf(inside)).toEqual(['b/c/']);
    expect(keysOf(list(world, { StartAfter: 'b/2' }))).toEqual(['b/c/3', 'd.txt', 'e/4']);
  });

  it('of the first version goes on from a marker', () => {
    const world = filled();
    const page = call<{ NextMarker: string }>(world, 's3.ListObjects', {
      Bucket: 'orders',
      Delimiter: '/',
      MaxKeys: 2,
    });
    expect(page).toMatchObject({ IsTruncated: true, NextMarker: 'b/', Contents: [{ Key: 'a.txt' }] });
    expect(
      call(world, 's3.ListObjects', { Bucket: 'orders', Delimiter: '/', Marker: page.NextMarker }),
    ).toMatchObject({ IsTruncated: false, Contents: [{ Key: 'd.txt' }], CommonPrefixes: [{ Prefix: 'e/' }] });
  });

  // The words as AWS was seen to have them; the range of MaxKeys is that of an integer:
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
  it.each([
    [{ ContinuationToken: '' }, 'The continuation token provided is incorrect'],
    [{ EncodingType: 'utf' }, 'Invalid Encoding Method specified in Request'],
    [{ MaxKeys: -1 }, 'Argument maxKeys must be an integer between 0 and 2147483647'],
  ])('is not done by %j', (input, message) => {
    expect(refusal(filled(), 's3.ListObjectsV2', { Bucket: 'orders', ...input })).toMatchObject({
      code: 'InvalidArgument',
      message,
    });
  });

  it('encodes keys when asked', () => {
    const world = worldWithBucket();
    put(world, 'a b/ü');
    expect(keysOf(list(world, { EncodingType: 'url' }))).toEqual(['a%20b/%C3%BC']);
  });

  it('s3.list.keys.max: a page holds so many, however many are asked for', () => {
    const world = worldWithBucket();
    const max = limit(LIMITS.today, 's3.list.keys.max');
    for (let i = 0; i <= max; i++) put(world, `k${i}`);
    const page = list(world, { MaxKeys: max + 1 });
    expect(page).toMatchObject({ KeyCount: max, IsTruncated: true });
    expect(list(world, { ContinuationToken: page.NextContinuationToken })).toMatchObject({ KeyCount: 1 });
    expect(list(world, { MaxKeys: 0 })).toMatchObject({ KeyCount: 0, IsTruncated: false });
  });

  it('goes on after a key that ends with the delimiter but is no prefix of others', () => {
    const world = worldWithBucket();
    for (const key of ['b', 'bb']) put(world, key);
    const asked = { Prefix: 'b', Delimiter: 'b', MaxKeys: 1 };
    const first = list(world, asked);
    const second = list(world, { ...asked, ContinuationToken: first.NextContinuationToken });
    expect([keysOf(first), prefixesOf(second)]).toEqual([['b'], ['bb']]);
  });

  it('in pages of any size finds what one page finds', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[ab/]{1,5}$/), { maxLength: 15 }),
        fc.constantFrom('', 'a', 'a/', 'b'),
        fc.constantFrom('', '/', 'b'),
        fc.integer({ min: 1, max: 4 }),
        (keys, Prefix, Delimiter, MaxKeys) => {
          const world = worldWithBucket();
          for (const key of keys) put(world, key);
          const whole = list(world, { Prefix, Delimiter });
          const found: (string | undefined)[] = [];
          let ContinuationToken: string | undefined;
          do {
            const page = list(world, { Prefix, Delimiter, MaxKeys, ContinuationToken });
            found.push(...keysOf(page), ...prefixesOf(page));
            ContinuationToken = page.NextContinuationToken;
          } while (ContinuationToken !== undefined);
          expect(found.sort()).toEqual([...keysOf(whole), ...prefixesOf(whole)].sort());
        },
      ),
    ));
});
