import type { Instant } from '../kernel/time';
import type { StudyDay } from './study-day';

/** 0 new, 1 learning, 2 review, 3 relearning: as ts-fsrs numbers them. */
export const NEW = 0;
export const LEARNING = 1;
export const REVIEW = 2;
export const RELEARNING = 3;

/** 1 Again, 3 Good: two buttons are enough, and the learner never presses them. */
export type Rating = 1 | 3;
export const AGAIN: Rating = 1;
export const GOOD: Rating = 3;

/** A learner's memory of a concept. */
export interface CardState {
  state: number;
  /** Days until recall falls to 90 %. */
  stability: number;
  /** 1 to 10. */
  difficulty: number;
  dueDay: StudyDay;
  lastDay: StudyDay | null;
  /** 0 while a step within the day is due. */
  scheduledDays: number;
  learningSteps: number;
  reps: number;
  lapses: number;
  /**
   * When it may be asked again: minutes away for a step, the beginning of `dueDay` otherwise, or when a fact it
   * rests on changed.
   */
  dueAt: Instant;
  lastReviewAt: Instant | null;
}

/** A card nobody rated yet, or whose ratings were all undone. */
export const newCard = (day: StudyDay, now: Instant): CardState => ({
  state: NEW,
  stability: 0,
  difficulty: 0,
  dueDay: day,
  lastDay: null,
  scheduledDays: 0,
  learningSteps: 0,
  reps: 0,
  lapses: 0,
  dueAt: now,
  lastReviewAt: null,
});

/** Was the concept ever answered, undone answers aside? */
export const isStarted = (card: { state: number }): boolean => card.state !== NEW;
