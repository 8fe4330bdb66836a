import { DAY_MS, HOUR_MS, type Instant } from '../kernel/time';

/** A study day begins at four in the morning of the learner's clock: late evenings belong to the day before. */
export const ROLLOVER_HOUR = 4;

/** Days since 1970-01-01 in the learner's calendar, counted from roll-over to roll-over. */
export type StudyDay = number;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** What the wall clock shows, as if it were UTC. Whole seconds. */
function wallClock(instant: Instant, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Is this an IANA time zone that this machine knows? */
export function isTimeZone(name: string): boolean {
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The study day of an instant. Throws RangeError for an unknown time zone. */
export const studyDay = (now: Instant, timeZone: string): StudyDay =>
  Math.floor((wallClock(now, timeZone) - ROLLOVER_HOUR * HOUR_MS) / DAY_MS);

/** The instant a study day begins: when the learner's clock shows 04:00 of that date. */
export function startOfStudyDay(day: StudyDay, timeZone: string): Instant {
  const wanted = day * DAY_MS + ROLLOVER_HOUR * HOUR_MS;
  const offsetAt = (instant: Instant): number => wallClock(instant, timeZone) - instant;
  // The offset before a clock change may differ from the one after it: the second look is from close by.
  return wanted - offsetAt(wanted - offsetAt(wanted));
}

/** The calendar date of a study day, `YYYY-MM-DD`. */
export const dateOf = (day: StudyDay): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The study day of a calendar date `YYYY-MM-DD`, or null when it is no date. */
export function dayOfDate(date: string): StudyDay | null {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) / DAY_MS : Number.NaN;
  return Number.isInteger(day) && dateOf(day) === date ? day : null;
}
