import type { ConceptId } from '@/core/kernel/ids';
import type { Instant } from '@/core/kernel/time';
import { type CardState, isStarted, type Rating } from '@/core/scheduling/card';
import { dueSince } from '@/core/scheduling/fact-change';
import { type RatingMoment, rate } from '@/core/scheduling/fsrs';
import { type ReviewLine, recompute, standing } from '@/core/scheduling/review-log';
import type { Card } from '@/server/db/generated/sqlite/client';
import { addCard, addReview, cardOf, setCard } from '@/server/db/queries/cards';
import type { Sql } from '@/server/db/sql';
import { lastChanges } from './fact-changes';
import type { Tx } from './transaction';

/** A stored card as scheduling knows it. */
export const cardState = (row: Card): CardState => ({
  state: row.state,
  stability: row.stability,
  difficulty: row.difficulty,
  dueDay: row.dueDay,
  lastDay: row.lastDay,
  scheduledDays: row.scheduledDays,
  learningSteps: row.learningSteps,
  reps: row.reps,
  lapses: row.lapses,
  dueAt: row.dueAt.getTime(),
  lastReviewAt: row.lastReviewAt?.getTime() ?? null,
});

const columns = (card: CardState) => ({
  ...card,
  dueAt: new Date(card.dueAt),
  lastReviewAt: card.lastReviewAt === null ? null : new Date(card.lastReviewAt),
});

export interface Rated {
  userId: string;
  concept: ConceptId;
  rating: Rating;
  /** Null for what no answer rated: a lab. */
  responseId: string | null;
  moment: RatingMoment;
  newId(): string;
}

/** Rates a learner's card of a concept, making it when there is none, and appends to its log. */
export async function rateCard(sql: Sql, rated: Rated): Promise<CardState> {
  const { userId, concept: conceptId, rating, moment } = rated;
  const row = (await cardOf(sql, userId, conceptId)) ?? null;
  const card = rate(row && cardState(row), rating, moment);
  const now = new Date(moment.now);
  const cardId = row?.id ?? rated.newId();
  const data = columns(card);
  if (!row) await addCard(sql, { id: cardId, userId, conceptId, createdAt: now, ...data });
  // A card whose ratings were all undone begins anew.
  else await setCard(sql, cardId, isStarted(row) ? data : { ...data, createdAt: now });
  await addReview(sql, {
    id: rated.newId(),
    userId,
    cardId,
    type: 'RATING',
    rating,
    // The day it counted for: never before the card's last one.
    studyDay: card.lastDay ?? moment.day,
    reviewedAt: now,
    responseId: rated.responseId,
  });
  return card;
}

/**
 * Makes a card what its log gives, due at once when a fact its concept rests on changed since the last rating;
 * `userId` is whose it is from now on.
 */
export async function recomputeCard(
  tx: Tx,
  { id, conceptId, userId }: Pick<Card, 'id' | 'conceptId' | 'userId'>,
  learner: { timeZone: string; retention: number },
): Promise<CardState> {
  const changes = await lastChanges(tx, [conceptId]);
  const card = dueSince(recompute(await logOf(tx, id), learner), changes.get(conceptId), learner.timeZone);
  await tx.card.update({ where: { id }, data: { ...columns(card), userId } });
  return card;
}

/** Cancels a rating and puts the card back to what the rest of its log gives. */
export async function cancelReview(
  tx: Tx,
  reviewId: string,
  by: { id: string; now: Instant; day: number; timeZone: string; retention: number },
): Promise<{ concept: ConceptId; card: CardState }> {
  const review = await tx.review.findUniqueOrThrow({ where: { id: reviewId } });
  const { userId, cardId } = review;
  await tx.review.create({
    data: {
      id: by.id,
      userId,
      cardId,
      type: 'CANCEL',
      rating: 0,
      studyDay: by.day,
      reviewedAt: new Date(by.now),
      cancelsId: reviewId,
    },
  });
  const row = await tx.card.findUniqueOrThrow({ where: { id: cardId } });
  return { concept: row.conceptId, card: await recomputeCard(tx, row, by) };
}

/** All lines of a card's log, oldest first. */
async function logOf(tx: Tx, cardId: string): Promise<ReviewLine[]> {
  const rows = await tx.review.findMany({ where: { cardId }, orderBy: { reviewedAt: 'asc' } });
  return rows.map((row) => ({ ...row, reviewedAt: row.reviewedAt.getTime() }));
}

/** The ratings of a learner's last response that still stand, newest first; empty when there are none. */
export async function lastStanding(
  tx: Tx,
  userId: string,
  since: Instant,
): Promise<{ id: string; responseId: string | null }[]> {
  const recent = await tx.review.findMany({
    where: { userId, reviewedAt: { gte: new Date(since) } },
    orderBy: { reviewedAt: 'asc' },
  });
  const left = standing(recent.map((line) => ({ ...line, reviewedAt: line.reviewedAt.getTime() })));
  const last = left.at(-1);
  if (!last) return [];
  return left
    .filter((line) => line.id === last.id || (last.responseId && line.responseId === last.responseId))
    .reverse();
}
