import type { Instant } from '../../../kernel/time';
import { SECOND_MS } from '../../../kernel/time';
import { withoutQuotes } from './etag';
import { noSuchKey, notModified, preconditionFailed } from './refusals';
import type { Bucket, StoredObject } from './state';

interface ReadConditions {
  readonly IfMatch?: string | undefined;
  readonly IfNoneMatch?: string | undefined;
  readonly IfModifiedSince?: Instant | undefined;
  readonly IfUnmodifiedSince?: Instant | undefined;
}

const matches = (etag: string, wanted: string): boolean =>
  wanted === '*' || wanted.split(',').some((one) => withoutQuotes(one.trim()) === withoutQuotes(etag));

/** HTTP dates are whole seconds. */
const second = (at: Instant): number => Math.floor(at / SECOND_MS);

/** Refuses to read an object that does not meet the conditions; an ETag outweighs a date (RFC 9110). */
export function checkRead({ etag, modifiedAt }: StoredObject, wanted: ReadConditions): void {
  const { IfMatch, IfNoneMatch, IfModifiedSince, IfUnmodifiedSince } = wanted;
  if (IfMatch !== undefined) {
    if (!matches(etag, IfMatch)) throw preconditionFailed('If-Match');
  } else if (IfUnmodifiedSince !== undefined && second(modifiedAt) > second(IfUnmodifiedSince))
    throw preconditionFailed('If-Unmodified-Since');
  if (IfNoneMatch !== undefined) {
    if (matches(etag, IfNoneMatch)) throw notModified();
  } else if (IfModifiedSince !== undefined && second(modifiedAt) <= second(IfModifiedSince))
    throw notModified();
}

/** Refuses to write over what the writer did not expect: nothing with `If-None-Match: *`, one version with `If-Match`. */
export function checkWrite(
  { objects }: Bucket,
  key: string,
  { IfMatch, IfNoneMatch }: Pick<ReadConditions, 'IfMatch' | 'IfNoneMatch'>,
): void {
  const present = objects.get(key);
  if (IfNoneMatch !== undefined && present) throw preconditionFailed('If-None-Match');
  if (IfMatch === undefined) return;
  if (!present) throw noSuchKey(key);
  if (!matches(present.etag, IfMatch)) throw preconditionFailed('If-Match');
}
