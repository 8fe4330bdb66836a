import type { Instant } from '../kernel/time';
import { type CardState, newCard, type Rating } from './card';
import { rate } from './fsrs';
import type { StudyDay } from './study-day';

/** One line of a card's log: a rating, or the cancelling of one. Lines are only ever appended. */
export interface ReviewLine {
  id: string;
  type: 'RATING' | 'CANCEL';
  rating: number;
  studyDay: StudyDay;
  reviewedAt: Instant;
  /** The rating that a cancelling line cancels. */
  cancelsId: string | null;
}

/** The ratings that count, oldest first. */
export function standing<L extends ReviewLine>(log: readonly L[]): L[] {
  const cancelled = new Set(log.map((line) => line.cancelsId));
  return log
    .filter((line) => line.type === 'RATING' && !cancelled.has(line.id))
    .sort((a, b) => a.reviewedAt - b.reviewedAt || (a.id < b.id ? -1 : 1));
}

/**
 * The card that a log gives. Stability and difficulty follow from the log alone; the last interval also
 * follows the wanted retention handed in. A log without standing ratings gives a new card.
 */
export function recompute(
  log: readonly ReviewLine[],
  learner: { timeZone: string; retention: number },
): CardState {
  const { timeZone, retention } = learner;
  let card: CardState | null = null;
  for (const line of standing(log)) {
    const rating: Rating = line.rating === 1 ? 1 : 3;
    card = rate(card, rating, { day: line.studyDay, now: line.reviewedAt, timeZone, retention });
  }
  const first = log[0];
  return card ?? newCard(first?.studyDay ?? 0, first?.reviewedAt ?? 0);
}
