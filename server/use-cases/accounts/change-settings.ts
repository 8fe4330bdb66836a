import { type Actor, canLearn } from '@/core/access/actor';
import type { Locale } from '@/core/kernel/locale';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { startOfStudyDay } from '@/core/scheduling/study-day';
import { keepLearner } from '@/server/bank/keep-learner';
import { type Tx, transact } from '@/server/bank/transaction';
import { sqlIn } from '@/server/db/sql';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { type SettingsInput, settingsSchema } from './settings.schema';

export interface ChangeSettingsInput {
  settings: SettingsInput;
  /** Language of the page, for a guest whose row this makes. */
  locale: Locale;
  address?: string | undefined;
}

/**
 * Changes how somebody studies. A guest's choices are kept in the guest's row, made now when there is none
 * (counted like the row of a first answer), so that one place holds them and signing up takes them along.
 */
export async function changeSettings(
  deps: Deps,
  actor: Actor,
  { settings, locale, address }: ChangeSettingsInput,
): Promise<Result<null, Refusal<RefusalCode>>> {
  if (!canLearn(actor)) return fail('access.sign-in-first');
  const parsed = settingsSchema.safeParse(settings);
  if (!parsed.success) return fail('settings.invalid', { field: String(parsed.error.issues[0]?.path[0]) });
  const { examVersion, timeZone } = parsed.data;
  const isOffered = deps.content.exams.some(({ id }) => id === examVersion);
  if (examVersion !== undefined && !isOffered) return fail('settings.invalid', { field: 'examVersion' });
  const done = await transact(deps.db, async (tx) => {
    await keepLearner(sqlIn(tx), actor, { now: deps.now(), locale, address, timeZone });
    const before = await tx.user.findUniqueOrThrow({ where: { id: actor.id }, select: { timeZone: true } });
    await tx.user.update({ where: { id: actor.id }, data: parsed.data });
    if (timeZone && timeZone !== before.timeZone) await moveDueTimes(tx, actor.id, timeZone);
    return null;
  });
  return done.ok ? ok(null) : done;
}

/** A card due on a day is due when that day begins where the learner is now. Steps of minutes stay. */
async function moveDueTimes(tx: Tx, userId: string, timeZone: string): Promise<void> {
  const days = await tx.card.groupBy({
    by: ['dueDay'],
    where: { userId, scheduledDays: { gt: 0 } },
    orderBy: { dueDay: 'asc' },
  });
  for (const { dueDay } of days) {
    await tx.card.updateMany({
      where: { userId, dueDay, scheduledDays: { gt: 0 } },
      data: { dueAt: new Date(startOfStudyDay(dueDay, timeZone)) },
    });
  }
}
