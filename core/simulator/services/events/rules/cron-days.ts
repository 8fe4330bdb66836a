import { parseField } from './cron-field';

/** Whether a schedule fires on the day of a date (UTC). */
export type DayRule = (date: Date) => boolean;

const DAYS = 'SUN MON TUE WED THU FRI SAT'.split(' ');
const DAY_MAX = 31;
const WEEK = 7;
const NTH_MAX = 5;
const SATURDAY = 6;
const SUNDAY = 0;

const lastDay = (date: Date): number =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();

/** `*`, lists, ranges and steps, `L` (the last day), `LW`, and `15W` (the weekday nearest to the 15th). */
export function parseDayOfMonth(text: string): DayRule | undefined {
  if (text === 'L') return (date) => date.getUTCDate() === lastDay(date);
  if (text === 'LW') return (date) => date.getUTCDate() === nearestWeekday(date, lastDay(date));
  const weekday = /^(\d{1,2})W$/.exec(text);
  if (weekday) return parseNearest(Number(weekday[1]));
  const values = parseField(text, { min: 1, max: DAY_MAX });
  return values && ((date) => values === 'all' || values.has(date.getUTCDate()));
}

function parseNearest(day: number): DayRule | undefined {
  if (day < 1 || day > DAY_MAX) return undefined;
  return (date) => day <= lastDay(date) && date.getUTCDate() === nearestWeekday(date, day);
}

/** The weekday of the date's month nearest to a day, never in another month. */
function nearestWeekday(date: Date, day: number): number {
  const of = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), day)).getUTCDay();
  if (of === SATURDAY) return day === 1 ? day + 2 : day - 1;
  if (of === SUNDAY) return day === lastDay(date) ? day - 2 : day + 1;
  return day;
}

/** 1 or SUN to 7 or SAT: `*`, lists, ranges and steps, `6L` (the last Friday), `3#2` (the second Tuesday). */
export function parseDayOfWeek(text: string): DayRule | undefined {
  const range = { min: 1, max: WEEK, names: DAYS };
  if (text === 'L') return (date) => date.getUTCDay() === SATURDAY;
  const special = /^([A-Za-z]{3}|\d)(?:(L)|#(\d))$/.exec(text);
  const values = parseField(special?.[1] ?? text, range);
  if (!values) return undefined;
  const onDay: DayRule = (date) => values === 'all' || values.has(date.getUTCDay() + 1);
  if (!special) return onDay;
  if (special[2]) return (date) => onDay(date) && date.getUTCDate() > lastDay(date) - WEEK;
  const nth = Number(special[3]);
  if (nth < 1 || nth > NTH_MAX) return undefined;
  return (date) => onDay(date) && Math.ceil(date.getUTCDate() / WEEK) === nth;
}
