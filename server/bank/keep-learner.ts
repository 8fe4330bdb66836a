import type { Actor } from '@/core/access/actor';
import type { Locale } from '@/core/kernel/locale';
import { HOUR_MS, type Instant, SECOND_MS } from '@/core/kernel/time';
import { isTimeZone } from '@/core/scheduling/study-day';
import { Refused, type Tx } from './transaction';

/** New guests an address may bring in an hour: several classes behind one router, but no flood. */
export const GUESTS_AN_HOUR_MAX = 120;

export interface Newcomer {
  now: Instant;
  locale: Locale;
  /** Address of the request; without one (tests, commands) nothing is counted. */
  address?: string | undefined;
  timeZone?: string | undefined;
}

/**
 * Makes sure the learner has a row and holds it until the transaction ends, so that one learner's writes
 * come one after the other. A guest's row is made with its first write.
 */
export async function keepLearner(
  tx: Tx,
  actor: Exclude<Actor, { kind: 'nobody' }>,
  newcomer: Newcomer,
): Promise<void> {
  const isGuest = actor.kind === 'guest';
  const lastSeenAt = new Date(newcomer.now);
  const hold = () => tx.user.updateMany({ where: { id: actor.id, guest: isGuest }, data: { lastSeenAt } });
  if ((await hold()).count === 1) return;
  const other = await tx.user.findUnique({ where: { id: actor.id }, select: { guest: true } });
  // Another request of the same guest made the row in between.
  if (other?.guest && isGuest && (await hold()).count === 1) return;
  // A guest's cookie is no sign-in: it opens no account, not even the one its guest became.
  if (other) throw new Refused('access.sign-in-first');
  if (!isGuest) throw new Refused('account.unknown');
  await countGuest(tx, newcomer);
  const { locale, timeZone } = newcomer;
  await tx.user.create({
    data: {
      id: actor.id,
      locale,
      createdAt: lastSeenAt,
      lastSeenAt,
      ...(timeZone && isTimeZone(timeZone) && { timeZone }),
    },
  });
}

async function countGuest(tx: Tx, { now, address }: Newcomer): Promise<void> {
  if (!address) return;
  const key = `guest:${address}`;
  const windowStart = new Date(now - (now % HOUR_MS));
  const { count } = await tx.rateLimit.upsert({
    where: { key_windowStart: { key, windowStart } },
    create: { key, windowStart, count: 1 },
    update: { count: { increment: 1 } },
  });
  if (count > GUESTS_AN_HOUR_MAX) {
    const seconds = Math.ceil((windowStart.getTime() + HOUR_MS - now) / SECOND_MS);
    throw new Refused('rate.too-many', { seconds });
  }
}
