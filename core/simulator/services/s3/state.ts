import type { Instant } from '../../../kernel/time';
import type { NotificationConfiguration } from '../../shapes/generated/s3.types';

/** All buckets of the world: their names are unique over all accounts, so they live in one place. */
export interface S3State {
  readonly buckets: Map<string, Bucket>;
}

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

export interface Bucket {
  readonly name: string;
  /** Account that owns it. */
  readonly owner: string;
  readonly region: string;
  readonly createdAt: Instant;
  policy: string | undefined;
  tags: readonly Tag[] | undefined;
  notifications: NotificationConfiguration;
  readonly objects: Map<string, StoredObject>;
  /** The objects' keys in order. */
  keys: string[];
  readonly uploads: Map<string, Upload>;
}

/** Headers that come back as they were given. */
export interface ObjectHeaders {
  readonly ContentType: string;
  readonly CacheControl?: string | undefined;
  readonly ContentDisposition?: string | undefined;
  readonly ContentEncoding?: string | undefined;
  readonly ContentLanguage?: string | undefined;
  readonly ServerSideEncryption: string;
  readonly SSEKMSKeyId?: string | undefined;
  readonly StorageClass?: string | undefined;
}

/** An object; frozen, so that forks share it. Another version of it is another object. */
export interface StoredObject {
  readonly key: string;
  readonly data: Uint8Array;
  /** In quotes, as the API writes it. */
  readonly etag: string;
  readonly modifiedAt: Instant;
  readonly headers: ObjectHeaders;
  readonly metadata: Readonly<Record<string, string>>;
  readonly tags: readonly Tag[];
  /** Parts it was uploaded in; 0 when in one piece. */
  readonly parts: number;
}

/** A multipart upload under way. */
export interface Upload {
  readonly id: string;
  readonly key: string;
  readonly startedAt: Instant;
  readonly headers: ObjectHeaders;
  readonly metadata: Readonly<Record<string, string>>;
  readonly tags: readonly Tag[];
  readonly parts: Map<number, UploadedPart>;
}

export interface UploadedPart {
  readonly data: Uint8Array;
  readonly etag: string;
  readonly at: Instant;
}

export const initialState = (): S3State => ({ buckets: new Map() });
