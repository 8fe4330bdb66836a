import type { HttpRequest } from '../http';
import { decodePath } from './route';

/** A request to S3 with the bucket taken out of host or path. */
export interface BucketRequest {
  readonly bucket: string | undefined;
  /** What is left of the path: `/` and the key, still percent-encoded. */
  readonly path: string;
}

/** `orders.s3.us-east-1.amazonaws.com`, `orders.localhost`. */
const VIRTUAL_HOST = /^(.+?)\.(?:s3[.-]|localhost$)/;

/** Finds the bucket in the host name (virtual-hosted style), else in the first part of the path. */
export function bucketOf({ headers, path }: HttpRequest): BucketRequest {
  const host = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const virtual = VIRTUAL_HOST.exec(host)?.[1];
  if (virtual !== undefined && virtual !== 's3') return { bucket: virtual, path };
  const end = path.indexOf('/', 1);
  const first = path.slice(1, end < 0 ? undefined : end);
  return {
    bucket: first === '' ? undefined : decodePath(first),
    path: end < 0 ? '/' : path.slice(end),
  };
}
