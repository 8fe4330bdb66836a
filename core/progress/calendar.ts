import { dateOf, type StudyDay } from '../scheduling/study-day';

/** Days in a row with at least one answer. */
export interface Streak {
  /** Up to today, or up to yesterday while today is still open. */
  current: number;
  longest: number;
  today: boolean;
}

/** The streak of the days on which something was answered; order and repeats do not matter. */
export function streakOf(days: Iterable<StudyDay>, today: StudyDay): Streak {
  const active = new Set(days);
  const sorted = [...active].sort((a, b) => a - b);
  let longest = 0;
  let run = 0;
  for (const day of sorted) {
    run = active.has(day - 1) ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  let current = 0;
  for (let day = active.has(today) ? today : today - 1; active.has(day); day--) current += 1;
  return { current, longest, today: active.has(today) };
}

export interface CalendarDay {
  /** `YYYY-MM-DD` */
  date: string;
  answers: number;
  correct: number;
}

export interface DatedAnswer {
  day: StudyDay;
  correct: boolean;
}

/** Every day of the span that ends today, the oldest first, also those without answers. */
export function calendarOf(answers: readonly DatedAnswer[], today: StudyDay, days: number): CalendarDay[] {
  const first = today - days + 1;
  const calendar = Array.from({ length: days }, (_, place) => ({
    date: dateOf(first + place),
    answers: 0,
    correct: 0,
  }));
  for (const { day, correct } of answers) {
    const entry = calendar[day - first];
    if (!entry) continue;
    entry.answers += 1;
    if (correct) entry.correct += 1;
  }
  return calendar;
}

export interface WeekAccuracy {
  /** The Monday the week begins with, `YYYY-MM-DD`. */
  monday: string;
  answers: number;
  correct: number;
}

/** 1970-01-01 was a Thursday: three days after a Monday. */
const THURSDAY_OFFSET = 3;
const mondayOf = (day: StudyDay): StudyDay => day - ((((day + THURSDAY_OFFSET) % 7) + 7) % 7);

/** Answers and right ones by week, the oldest first; weeks without answers are left in between. */
export function accuracyByWeek(
  answers: readonly DatedAnswer[],
  today: StudyDay,
  weeks: number,
): WeekAccuracy[] {
  const first = mondayOf(today) - 7 * (weeks - 1);
  const table = Array.from({ length: weeks }, (_, place) => ({
    monday: dateOf(first + 7 * place),
    answers: 0,
    correct: 0,
  }));
  for (const { day, correct } of answers) {
    const entry = table[Math.floor((day - first) / 7)];
    if (!entry) continue;
    entry.answers += 1;
    if (correct) entry.correct += 1;
  }
  return table;
}
