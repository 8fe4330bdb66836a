import { createEmptyCard, default_w, type FSRS, forgetting_curve, fsrs, Rating as Grade } from 'ts-fsrs';
import { DAY_MS, HOUR_MS, type Instant } from '../kernel/time';
import { AGAIN, type CardState, isStarted, newCard, type Rating } from './card';
import { type StudyDay, startOfStudyDay } from './study-day';

/** When and for whom a card is rated. */
export interface RatingMoment {
  day: StudyDay;
  now: Instant;
  timeZone: string;
  /** Wanted chance of recall when due, 0.7 to 0.97. */
  retention: number;
}

/**
 * One step of ten minutes: a concept answered wrong comes back in the same sitting, and one right answer
 * brings it to whole days. ts-fsrs' default of two steps would ask everything new twice on its first day.
 */
const STEPS = ['10m'] as const;
const RETENTION_LOWEST = 0.7;
const RETENTION_HIGHEST = 0.97;

const schedulers = new Map<number, FSRS>();

function schedulerFor(retention: number): FSRS {
  const wanted = Math.min(RETENTION_HIGHEST, Math.max(RETENTION_LOWEST, retention));
  const known = schedulers.get(wanted);
  if (known) return known;
  // No fuzz: the same log always gives the same card, so undo can recompute it.
  const scheduler = fsrs({
    request_retention: wanted,
    enable_fuzz: false,
    enable_short_term: true,
    learning_steps: STEPS,
    relearning_steps: STEPS,
  });
  schedulers.set(wanted, scheduler);
  return scheduler;
}

/**
 * ts-fsrs counts days by UTC date. It is shown noon UTC of the study day instead of the real time, so that
 * its days are the learner's and a step of minutes never crosses into the next one.
 */
const noonOf = (day: StudyDay): Instant => day * DAY_MS + 12 * HOUR_MS;

/** The card after a rating. A day earlier than the last one (the learner flew west) counts as the last one. */
export function rate(card: CardState | null, rating: Rating, moment: RatingMoment): CardState {
  const day = Math.max(moment.day, card?.lastDay ?? moment.day);
  const before = card && isStarted(card) ? card : newCard(day, moment.now);
  const input = {
    ...createEmptyCard(noonOf(before.lastDay ?? day)),
    state: before.state,
    stability: before.stability,
    difficulty: before.difficulty,
    scheduled_days: before.scheduledDays,
    learning_steps: before.learningSteps,
    reps: before.reps,
    lapses: before.lapses,
    ...(before.lastDay !== null && { last_review: new Date(noonOf(before.lastDay)) }),
  };
  const grade = rating === AGAIN ? Grade.Again : Grade.Good;
  const after = schedulerFor(moment.retention).next(input, new Date(noonOf(day)), grade).card;
  const dueDay = day + after.scheduled_days;
  return {
    state: after.state,
    stability: after.stability,
    difficulty: after.difficulty,
    dueDay,
    lastDay: day,
    scheduledDays: after.scheduled_days,
    learningSteps: after.learning_steps,
    reps: after.reps,
    lapses: after.lapses,
    dueAt:
      after.scheduled_days === 0
        ? moment.now + (after.due.getTime() - noonOf(day))
        : startOfStudyDay(dueDay, moment.timeZone),
    lastReviewAt: moment.now,
  };
}

/** Chance of recall on a day, 0 to 1; 0 for a concept never answered. FSRS-6 with its default parameters. */
export function retrievability(
  card: Pick<CardState, 'state' | 'stability' | 'lastDay'>,
  day: StudyDay,
): number {
  if (!isStarted(card) || card.lastDay === null) return 0;
  return forgetting_curve(default_w, Math.max(0, day - card.lastDay), card.stability);
}
