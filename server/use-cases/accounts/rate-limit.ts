import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '@/core/kernel/time';
import { transact } from '@/server/bank/transaction';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

/** How often something may happen in a window. Windows are fixed: they begin at multiples of their length. */
export interface Limit {
  name: string;
  max: number;
  windowMs: number;
}

export const LIMITS = {
  signInByEmail: { name: 'sign-in-email', max: 5, windowMs: 15 * MINUTE_MS },
  signInByAddress: { name: 'sign-in-address', max: 30, windowMs: 15 * MINUTE_MS },
  signUpByAddress: { name: 'sign-up-address', max: 10, windowMs: HOUR_MS },
  resetByEmail: { name: 'reset-email', max: 3, windowMs: HOUR_MS },
  resetByAddress: { name: 'reset-address', max: 15, windowMs: HOUR_MS },
  passwordByAccount: { name: 'password-account', max: 10, windowMs: 15 * MINUTE_MS },
  labCheckByLearner: { name: 'lab-check', max: 30, windowMs: 10 * MINUTE_MS },
  labPublishByInstructor: { name: 'lab-publish', max: 30, windowMs: 10 * MINUTE_MS },
  labCallByLearner: { name: 'lab-call', max: 600, windowMs: MINUTE_MS },
  mailByAccount: { name: 'mail-account', max: 5, windowMs: HOUR_MS },
} as const satisfies Record<string, Limit>;

/** One counted event, to be given back when it turns out not to count. */
export interface Taken {
  key: string;
  windowStart: Date;
}

type Limited = Pick<Deps, 'db' | 'now' | 'sign'>;

/** Addresses and e-mails are kept only as what the server's secret makes of them. */
const keyOf = (deps: Limited, limit: Limit, subject: string): string =>
  `${limit.name}:${deps.sign('rate', subject)}`;

/**
 * Counts an event before it happens, so that many at once cannot pass together. Refuses with
 * `rate.too-many` and the seconds until the window ends; what was refused is not counted.
 */
export async function take(
  deps: Limited,
  limit: Limit,
  subject: string,
): Promise<Result<Taken, Refusal<RefusalCode>>> {
  const now = deps.now();
  const key = keyOf(deps, limit, subject);
  const windowStart = new Date(now - (now % limit.windowMs));
  const counted = await transact(deps.db, async (tx) => {
    const { count } = await tx.rateLimit.upsert({
      where: { key_windowStart: { key, windowStart } },
      create: { key, windowStart, count: 1 },
      update: { count: { increment: 1 } },
    });
    return count;
  });
  if (!counted.ok) return counted;
  if (counted.value <= limit.max) return ok({ key, windowStart });
  await giveBack(deps, { key, windowStart });
  return fail('rate.too-many', { seconds: secondsLeft(windowStart, limit, now) });
}

const secondsLeft = (windowStart: Date, limit: Limit, now: Instant): number =>
  Math.max(1, Math.ceil((windowStart.getTime() + limit.windowMs - now) / SECOND_MS));

/** Takes an event out of the count again. */
export async function giveBack(deps: Pick<Deps, 'db'>, { key, windowStart }: Taken): Promise<void> {
  await deps.db.rateLimit.updateMany({
    where: { key, windowStart, count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });
}

/** Forgets all events of a subject, e.g. the failures before a sign-in that worked. */
export async function forget(deps: Limited, limit: Limit, subject: string): Promise<void> {
  await deps.db.rateLimit.deleteMany({ where: { key: keyOf(deps, limit, subject) } });
}
