import { CERTAINTIES, type Certainty } from '../questions/item';

/** One answer, as far as knowing one's own knowledge goes. */
export interface SureAnswer {
  correct: boolean;
  certainty: Certainty;
}

/**
 * Moodle's certainty marks: what an answer earns when right and when wrong, and between which shares of
 * right answers the level is the wisest choice (the crossing points of p, 4p - 2 and 9p - 6).
 */
const LEVELS: Readonly<Record<Certainty, { right: number; wrong: number; from: number; to: number }>> = {
  guess: { right: 1, wrong: 0, from: 0, to: 2 / 3 },
  think: { right: 2, wrong: -2, from: 2 / 3, to: 0.8 },
  certain: { right: 3, wrong: -6, from: 0.8, to: 1 },
};

/** From this squared distance times answers on, a level is no longer only slightly off (Moodle). */
const CLEAR_FROM = 0.5;

export type Confidence = 'fits' | 'slightly-over' | 'over' | 'slightly-under' | 'under' | 'no-answers';

export interface LevelCalibration {
  certainty: Certainty;
  answers: number;
  correct: number;
  /** Share right, 0 to 1; null without answers. */
  accuracy: number | null;
  /** Share right for which this level is the wisest choice. */
  from: number;
  to: number;
  verdict: Confidence;
}

export interface Calibration {
  answers: number;
  /** Share right, 0 to 1; null without answers. */
  accuracy: number | null;
  /** Mean certainty mark, -6 to 3. */
  average: number | null;
  /** The best mean that one fixed level could have earned at this accuracy. */
  bestFixed: number | null;
  /** A tenth of the difference: positive for who tells knowledge from luck. */
  bonus: number | null;
  levels: readonly LevelCalibration[];
}

/** How well certainty and outcome agree, by Moodle's certainty-based marking. */
export function calibrate(answers: readonly SureAnswer[]): Calibration {
  const levels = CERTAINTIES.map((certainty) => levelOf(certainty, answers));
  const count = answers.length;
  if (count === 0) {
    return { answers: 0, accuracy: null, average: null, bestFixed: null, bonus: null, levels };
  }
  const accuracy = answers.filter(({ correct }) => correct).length / count;
  const marks = answers.reduce((sum, { correct, certainty }) => {
    const level = LEVELS[certainty];
    return sum + (correct ? level.right : level.wrong);
  }, 0);
  const average = marks / count;
  const bestFixed = Math.max(accuracy, 4 * accuracy - 2, 9 * accuracy - 6);
  return { answers: count, accuracy, average, bestFixed, bonus: 0.1 * (average - bestFixed), levels };
}

function levelOf(certainty: Certainty, all: readonly SureAnswer[]): LevelCalibration {
  const { from, to } = LEVELS[certainty];
  const given = all.filter((answer) => answer.certainty === certainty);
  const correct = given.filter((answer) => answer.correct).length;
  const accuracy = given.length === 0 ? null : correct / given.length;
  const verdict = accuracy === null ? 'no-answers' : verdictOf(accuracy, from, to, given.length);
  return { certainty, answers: given.length, correct, accuracy, from, to, verdict };
}

function verdictOf(accuracy: number, from: number, to: number, answers: number): Confidence {
  const distance = accuracy < from ? from - accuracy : accuracy > to ? accuracy - to : 0;
  if (distance === 0) return 'fits';
  const clear = distance ** 2 * answers > CLEAR_FROM;
  // Right less often than the level stands for: more certain than the answers allow.
  if (accuracy < from) return clear ? 'over' : 'slightly-over';
  return clear ? 'under' : 'slightly-under';
}
