import type { Instant } from '../kernel/time';
import { type CardState, isStarted } from './card';
import { studyDay } from './study-day';

/** Whether a concept was last rated before a fact it rests on changed. */
export const isOutdated = (
  card: Pick<CardState, 'state' | 'lastReviewAt'>,
  changedAt: Instant | undefined,
): boolean => changedAt !== undefined && isStarted(card) && (card.lastReviewAt ?? 0) < changedAt;

/**
 * The card of a concept that rests on a fact which changed: due from then on, until it is rated again. What was
 * remembered, and how well, is as it was; a step within the day comes by itself.
 */
export function dueSince(card: CardState, changedAt: Instant | undefined, timeZone: string): CardState {
  if (changedAt === undefined || !isOutdated(card, changedAt) || card.scheduledDays === 0) return card;
  const day = studyDay(changedAt, timeZone);
  return card.dueDay <= day ? card : { ...card, dueDay: day, dueAt: changedAt };
}
