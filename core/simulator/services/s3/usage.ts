import type { Ctx } from '../../engine/contract';
import { home } from './buckets';
import type { Bucket, S3State } from './state';

/** Requests that write or list: the dearer ones. */
export function noteWrite(ctx: Ctx<S3State>, bucket: Bucket): void {
  ctx.in(home(bucket)).meter('S3-Requests-Tier1', 1);
}

/** Requests that read. */
export function noteRead(ctx: Ctx<S3State>, bucket: Bucket): void {
  ctx.in(home(bucket)).meter('S3-Requests-Tier2', 1);
}
