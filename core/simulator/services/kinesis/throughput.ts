import type { Instant } from '../../../kernel/time';
import { SECOND_MS } from '../../../kernel/time';
import type { Bucket } from './state';

/** A full bucket: a rate that was not used for a second. */
export const fullBucket = (at: Instant): Bucket => ({ level: Number.MAX_SAFE_INTEGER, at });

/** Refills a bucket up to what a second allows. */
function refill(bucket: Bucket, perSecond: number, now: Instant): void {
  bucket.level = Math.min(perSecond, bucket.level + ((now - bucket.at) * perSecond) / SECOND_MS);
  bucket.at = now;
}

/** Whether the rate allows `amount` now. More than a second allows goes through a full bucket. */
export function allows(bucket: Bucket, amount: number, perSecond: number, now: Instant): boolean {
  refill(bucket, perSecond, now);
  return bucket.level >= Math.min(amount, perSecond);
}

/** Uses up what was allowed; a bucket may go into debt. */
export function use(bucket: Bucket, amount: number): void {
  bucket.level -= amount;
}

/** Whether earlier use leaves anything of the rate. */
export function isOpen(bucket: Bucket, perSecond: number, now: Instant): boolean {
  refill(bucket, perSecond, now);
  return bucket.level >= 0;
}

/** Uses a rate whose amount is known only afterwards: more than a second allows blocks for as long as it takes. */
export function spend(bucket: Bucket, amount: number, perSecond: number): void {
  bucket.level = amount > perSecond ? -amount : bucket.level - amount;
}
