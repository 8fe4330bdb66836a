import type { HeadObjectOutput } from '../../shapes/generated/s3.types';
import type { Listed } from './listing';
import type { Bucket, StoredObject } from './state';

/** What headers tell of an object, of whose data so many bytes are sent. */
export const describeObject = (object: StoredObject, bytes: number): HeadObjectOutput => ({
  ...object.headers,
  AcceptRanges: 'bytes',
  LastModified: object.modifiedAt,
  ContentLength: bytes,
  ETag: object.etag,
  Metadata: object.metadata,
  ...(object.parts > 0 && { PartsCount: object.parts }),
});

/** How keys are written in a listing: XML cannot hold every character. */
export const writtenBy =
  (encodingType: string | undefined) =>
  (text: string): string =>
    encodingType === 'url' ? encodeURIComponent(text).replaceAll('%2F', '/') : text;

/** Keys and common prefixes of a listing; S3 leaves out what is empty. */
export const describeListed = (
  bucket: Bucket,
  { keys, prefixes }: Listed,
  written: (text: string) => string,
  withOwner: boolean,
) => ({
  ...(keys.length > 0 && {
    Contents: keys.map((key) => {
      const object = bucket.objects.get(key);
      return {
        Key: written(key),
        LastModified: object?.modifiedAt,
        ETag: object?.etag,
        Size: object?.data.length,
        StorageClass: object?.headers.StorageClass ?? 'STANDARD',
        ...(withOwner && { Owner: { ID: bucket.owner } }),
      };
    }),
  }),
  ...(prefixes.length > 0 && { CommonPrefixes: prefixes.map((prefix) => ({ Prefix: written(prefix) })) }),
});
