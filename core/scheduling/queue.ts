import type { ConceptId } from '../kernel/ids';
import { type Instant, SECOND_MS } from '../kernel/time';
import { type CardState, isStarted } from './card';
import { retrievability } from './fsrs';
import type { StudyDay } from './study-day';

export interface QueuedCard
  extends Pick<CardState, 'state' | 'stability' | 'lastDay' | 'dueDay' | 'dueAt' | 'scheduledDays'> {
  concept: ConceptId;
  /** The last answer was wrong and the learner had been certain: the mistake most worth correcting. */
  surelyWrong: boolean;
  /** A fact it rests on changed since the last answer: what was learnt may no longer hold. */
  outdated: boolean;
}

/** Due now: a step whose minutes have passed, or a card whose day has come. */
export const isDue = (
  card: Pick<QueuedCard, 'state' | 'scheduledDays' | 'dueAt' | 'dueDay'>,
  day: StudyDay,
  now: Instant,
): boolean => isStarted(card) && (card.scheduledDays === 0 ? card.dueAt <= now : card.dueDay <= day);

/** A step that will be due later in this sitting. */
export const isLaterToday = (
  card: Pick<QueuedCard, 'state' | 'scheduledDays' | 'dueAt'>,
  now: Instant,
): boolean => isStarted(card) && card.scheduledDays === 0 && card.dueAt > now;

/**
 * Due cards in the order to ask them: what changed first, then sure mistakes, then by falling chance of recall. With more due
 * than time that order saves most memories a minute (Anki's "descending retrievability").
 */
export function dueQueue<C extends QueuedCard>(cards: readonly C[], day: StudyDay, now: Instant): C[] {
  const chance = new Map(cards.map((card) => [card, retrievability(card, day)]));
  return cards
    .filter((card) => isDue(card, day, now))
    .sort(
      (a, b) =>
        Number(b.outdated) - Number(a.outdated) ||
        Number(b.surelyWrong) - Number(a.surelyWrong) ||
        (chance.get(b) ?? 0) - (chance.get(a) ?? 0) ||
        (a.concept < b.concept ? -1 : 1),
    );
}

/** How many cards fall due on each of the next days; the first is today, with all that is overdue. */
export function forecast(
  cards: readonly QueuedCard[],
  today: StudyDay,
  days: number,
): { day: StudyDay; due: number }[] {
  const due = Array.from({ length: days }, (_, ahead) => ({ day: today + ahead, due: 0 }));
  for (const card of cards) {
    if (!isStarted(card)) continue;
    const entry = due[Math.max(0, card.dueDay - today)];
    if (entry) entry.due += 1;
  }
  return due;
}

/** Concepts to learn next, in study order: those whose prerequisites are known come first. */
export function nextNewConcepts<C extends { id: ConceptId; after: readonly ConceptId[] }>(
  unseen: readonly C[],
  isKnown: (concept: ConceptId) => boolean,
  count: number,
): C[] {
  const waiting = new Set(unseen.map((concept) => concept.id));
  const isReady = (concept: C): boolean => concept.after.every((id) => isKnown(id) || !waiting.has(id));
  return [...unseen.filter(isReady), ...unseen.filter((concept) => !isReady(concept))].slice(
    0,
    Math.max(0, count),
  );
}

/** Seconds a scenario question takes somebody we know nothing of. */
const TYPICAL_SECONDS = 70;
/** Answers from which the learner's own pace is used. */
const OWN_PACE_FROM = 10;

/** Minutes for a number of items at the learner's own pace (median of recent answers), at least 1 unless 0. */
export function minutesFor(items: number, recentMs: readonly number[]): number {
  if (items === 0) return 0;
  const sorted = [...recentMs].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const seconds = sorted.length >= OWN_PACE_FROM ? median / SECOND_MS : TYPICAL_SECONDS;
  return Math.max(1, Math.round((items * seconds) / 60));
}
