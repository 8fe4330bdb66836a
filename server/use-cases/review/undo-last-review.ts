import { type Actor, canLearn } from '@/core/access/actor';
import type { ConceptId } from '@/core/kernel/ids';
import type { Localized } from '@/core/kernel/locale';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { startOfStudyDay } from '@/core/scheduling/study-day';
import { cancelReview, lastStanding } from '@/server/bank/cards';
import { conceptTitle } from '@/server/bank/concepts';
import type { ScheduleView } from '@/server/bank/feedback';
import { learnerOf } from '@/server/bank/learner';
import { scheduleOf } from '@/server/bank/stored-feedback';
import { Refused, transact } from '@/server/bank/transaction';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

export interface UndoneReview {
  /** Concepts whose memory is again what it was before, with when they come back (null: new again). */
  concepts: readonly { id: ConceptId; title: Localized | null; next: ScheduleView | null }[];
}

/**
 * Takes back what the learner's last answer of today did to memory: a cancelling record is appended for each
 * of its ratings and the cards are recomputed from their logs. The answer itself stays. With `responseId`
 * only that answer is undone, and only while it is the last: a button pressed twice undoes once.
 */
export async function undoLastReview(
  deps: Deps,
  actor: Actor,
  input: { responseId?: string | undefined } = {},
): Promise<Result<UndoneReview, Refusal<RefusalCode>>> {
  if (!canLearn(actor)) return fail('review.nothing-to-undo');
  const learner = await learnerOf(deps, actor);
  if (!learner.known) return fail('review.nothing-to-undo');
  const { today: day, timeZone, retention } = learner;
  const now = deps.now();
  const undone = await transact(deps.db, async (tx) => {
    // Holds the learner's row, so that an answer in another tab is either undone or comes after.
    await tx.user.update({ where: { id: actor.id }, data: { lastSeenAt: new Date(now) } });
    const reviews = await lastStanding(tx, actor.id, startOfStudyDay(day, timeZone));
    const named = input.responseId ?? reviews[0]?.responseId;
    if (reviews.length === 0 || reviews[0]?.responseId !== named) throw new Refused('review.nothing-to-undo');
    const cards = [];
    for (const { id } of reviews) {
      cards.push(await cancelReview(tx, id, { id: deps.newId(), now, day, timeZone, retention }));
    }
    return cards;
  });
  if (!undone.ok) return undone;
  const concepts = undone.value.map(({ concept: id, card }) => ({
    id,
    title: conceptTitle(deps.content, id),
    next: scheduleOf(card, day),
  }));
  return ok({ concepts });
}
