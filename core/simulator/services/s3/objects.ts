import { limit } from '../../../facts/limits';
import type { Ctx } from '../../engine/contract';
import type { PutObjectRequest } from '../../shapes/generated/s3.types';
import { home } from './buckets';
import { notify } from './notifications/notify';
import { invalid } from './refusals';
import type { Bucket, ObjectHeaders, S3State, StoredObject, Tag } from './state';

const encoder = new TextEncoder();
const BINARY = 'binary/octet-stream';
const SSE_S3 = 'AES256';

/** Position of a key among the sorted keys, or where it belongs. */
export function positionOf(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as string) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Stores an object, in place of the one of its key, and tells whoever wants to know. */
export function store(ctx: Ctx<S3State>, bucket: Bucket, object: StoredObject, how: string): void {
  if (!bucket.objects.has(object.key)) bucket.keys.splice(positionOf(bucket.keys, object.key), 0, object.key);
  bucket.objects.set(object.key, Object.freeze(object));
  ctx.in(home(bucket)).emit('ObjectCreated', {
    bucket: bucket.name,
    key: object.key,
    bytes: object.data.length,
    how,
  });
  notify(ctx, bucket, `ObjectCreated:${how}`, object);
}

/** Deletes an object; a key without one is no error. */
export function remove(ctx: Ctx<S3State>, bucket: Bucket, key: string): void {
  const object = bucket.objects.get(key);
  if (!object) return;
  bucket.objects.delete(key);
  bucket.keys.splice(positionOf(bucket.keys, key), 1);
  ctx.in(home(bucket)).emit('ObjectDeleted', { bucket: bucket.name, key });
  notify(ctx, bucket, 'ObjectRemoved:Delete', object);
}

type HeaderInput = Pick<
  PutObjectRequest,
  | 'ContentType'
  | 'CacheControl'
  | 'ContentDisposition'
  | 'ContentEncoding'
  | 'ContentLanguage'
  | 'ServerSideEncryption'
  | 'SSEKMSKeyId'
  | 'StorageClass'
>;

/** What a request says of an object besides its data; S3 encrypts all with keys of its own unless told otherwise. */
export const headersIn = (input: HeaderInput): ObjectHeaders => ({
  ContentType: input.ContentType ?? BINARY,
  ...(input.CacheControl !== undefined && { CacheControl: input.CacheControl }),
  ...(input.ContentDisposition !== undefined && { ContentDisposition: input.ContentDisposition }),
  ...(input.ContentEncoding !== undefined && { ContentEncoding: input.ContentEncoding }),
  ...(input.ContentLanguage !== undefined && { ContentLanguage: input.ContentLanguage }),
  ServerSideEncryption: input.ServerSideEncryption ?? SSE_S3,
  ...(input.SSEKMSKeyId !== undefined && { SSEKMSKeyId: input.SSEKMSKeyId }),
  ...(input.StorageClass !== undefined &&
    input.StorageClass !== 'STANDARD' && { StorageClass: input.StorageClass }),
});

/** Refuses a key or metadata longer than S3 keeps. */
export function checkSizes(
  ctx: Ctx<S3State>,
  key: string,
  metadata: Readonly<Record<string, string>> = {},
): void {
  if (encoder.encode(key).length > limit(ctx.limits, 's3.key.bytes.max'))
    throw invalid('KeyTooLongError', 'Your key is too long');
  const bytesMax = limit(ctx.limits, 's3.metadata.bytes.max');
  if (encoder.encode(Object.entries(metadata).flat().join('')).length > bytesMax)
    throw invalid('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size', {
      MaxSizeAllowed: bytesMax,
    });
}

/** Tags of the `x-amz-tagging` header: `name=value&other=value`. */
export function tagsIn(header: string | undefined): readonly Tag[] {
  if (header === undefined || header === '') return [];
  return header.split('&').map((pair) => {
    const [Key = '', Value = ''] = pair.split('=').map((text) => decoded(text.replaceAll('+', ' ')));
    return { Key, Value };
  });
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (thrown) {
    if (thrown instanceof URIError) return text;
    throw thrown;
  }
}
