import type { Actor } from '@/core/access/actor';
import type { Locale } from '@/core/kernel/locale';
import { HOUR_MS, type Instant, SECOND_MS } from '@/core/kernel/time';
import { isTimeZone } from '@/core/scheduling/study-day';
import {
  addGuest,
  countEvent,
  holdLearner,
  type LearnerRow,
  learnerById,
} from '@/server/db/queries/learners';
import type { Sql } from '@/server/db/sql';
import { Refused } from './transaction';

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
 * Makes sure the learner has a row, gives it, and holds it until the transaction ends, so that one learner's
 * writes come one after the other. A guest's row is made with its first write.
 */
export async function keepLearner(
  sql: Sql,
  actor: Exclude<Actor, { kind: 'nobody' }>,
  newcomer: Newcomer,
): Promise<LearnerRow> {
  const learner = { id: actor.id, guest: actor.kind === 'guest' };
  const seenAt = new Date(newcomer.now);
  const held = await holdLearner(sql, learner, seenAt);
  if (held) return held;
  const other = await learnerById(sql, actor.id);
  // Another request of the same guest made the row in between.
  const late = other?.guest && learner.guest ? await holdLearner(sql, learner, seenAt) : undefined;
  if (late) return late;
  // A guest's cookie is no sign-in: it opens no account, not even the one its guest became.
  if (other) throw new Refused('access.sign-in-first');
  if (!learner.guest) throw new Refused('account.unknown');
  await countGuest(sql, newcomer);
  const { locale, timeZone } = newcomer;
  const zone = timeZone && isTimeZone(timeZone) ? timeZone : undefined;
  return addGuest(sql, { id: actor.id, locale, timeZone: zone, createdAt: seenAt });
}

async function countGuest(sql: Sql, { now, address }: Newcomer): Promise<void> {
  if (!address) return;
  const windowStart = new Date(now - (now % HOUR_MS));
  const count = await countEvent(sql, `guest:${address}`, windowStart);
  if (count > GUESTS_AN_HOUR_MAX) {
    const seconds = Math.ceil((windowStart.getTime() + HOUR_MS - now) / SECOND_MS);
    throw new Refused('rate.too-many', { seconds });
  }
}
