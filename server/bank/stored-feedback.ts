import { PROFILES } from '@/core/kernel/ids';
import { answerSchema } from '@/core/questions/answer.schema';
import type { Item } from '@/core/questions/item';
import { type CardState, isStarted } from '@/core/scheduling/card';
import type { StudyDay } from '@/core/scheduling/study-day';
import type { Response } from '@/server/db/generated/sqlite/client';
import type { Deps } from '@/server/use-cases/deps';
import { cardState } from './cards';
import { type Feedback, feedbackOn, type ScheduleView } from './feedback';
import { itemOf } from './item-of';
import { type Revision, revisionById } from './revisions';

/** When a card comes back, counted from today; null for one nobody rated. */
export const scheduleOf = (card: CardState | null, today: StudyDay): ScheduleView | null =>
  card && isStarted(card) ? { inDays: Math.max(0, card.dueDay - today), dueAt: card.dueAt } : null;

/** The item a response was given to, or null when code or facts have moved on since. */
export async function answeredItem(
  deps: Deps,
  row: Response,
): Promise<{ item: Item; revision: Revision } | null> {
  const revision = await revisionById(deps, row.revisionId);
  const level = ([1, 2, 3] as const).find((one) => one === row.level);
  const profile = PROFILES.find((one) => one === row.profile);
  if (!revision || !level || !profile) return null;
  const item = itemOf(deps.content, revision, { seed: row.seed, level, profile });
  return item && item.variantKey === row.variantKey ? { item, revision } : null;
}

/** The feedback on a stored response, made again; null as for `answeredItem`. */
export async function storedFeedback(
  deps: Deps,
  row: Response,
  today: StudyDay,
): Promise<{ feedback: Feedback; item: Item; revision: Revision } | null> {
  const drawn = await answeredItem(deps, row);
  if (!drawn) return null;
  const { userId, conceptId } = row;
  const card = await deps.db.card.findUnique({ where: { userId_conceptId: { userId, conceptId } } });
  const { id, attemptId, position, certainty } = row;
  const feedback = feedbackOn(deps.content, {
    ...drawn,
    response: { id, attemptId, position, certainty, answer: answerSchema.parse(row.answer) },
    next: scheduleOf(card && cardState(card), today),
  });
  return { feedback, ...drawn };
}
