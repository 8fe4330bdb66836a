import type { Instant } from '../../kernel/time';
import { SECOND_MS } from '../../kernel/time';

/** What is left of a rate, refilled as time passes. Plain data, for states. */
export interface Bucket {
  level: number;
  at: Instant;
}

/** A full bucket: a rate that was not used for a second. */
export const fullBucket = (at: Instant): Bucket => ({ level: Number.MAX_SAFE_INTEGER, at });

/** What is left of a rate: it refills up to what a second allows. */
const levelAt = ({ level, at }: Bucket, perSecond: number, now: Instant): number =>
  Math.min(perSecond, level + ((now - at) * perSecond) / SECOND_MS);

/** Whether the rate allows `amount` now. More than a second allows goes through a full bucket. */
export const allows = (bucket: Bucket, amount: number, perSecond: number, now: Instant): boolean =>
  levelAt(bucket, perSecond, now) >= Math.min(amount, perSecond);

/** Uses up what was allowed; a bucket may go into debt. */
export function spend(bucket: Bucket, amount: number, perSecond: number, now: Instant): void {
  bucket.level = levelAt(bucket, perSecond, now) - amount;
  bucket.at = now;
}

/** Whether earlier use leaves anything of the rate. */
export const isOpen = (bucket: Bucket, perSecond: number, now: Instant): boolean =>
  levelAt(bucket, perSecond, now) >= 0;

/** Uses a rate whose amount is known only afterwards: more than a second allows blocks for as long as it takes. */
export function spendAfterwards(bucket: Bucket, amount: number, perSecond: number, now: Instant): void {
  if (amount > perSecond) bucket.level = 0;
  else bucket.level = levelAt(bucket, perSecond, now);
  bucket.level -= amount;
  bucket.at = now;
}
