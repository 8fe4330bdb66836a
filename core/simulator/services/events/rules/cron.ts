import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../../../../kernel/time';
import { type DayRule, parseDayOfMonth, parseDayOfWeek } from './cron-days';
import { parseField, type Values } from './cron-field';

export interface Cron {
  readonly minutes: Values;
  readonly hours: Values;
  readonly months: Values;
  readonly years: Values;
  /** Whether the schedule fires on a day. */
  readonly day: DayRule;
}

const FIELDS = 6;
const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const YEAR_MIN = 1970;
const YEAR_MAX = 2199;
const HOURS_PER_DAY = 24;
const MINUTES_PER_HOUR = 60;

/**
 * Parses the six fields of a cron expression: minutes, hours, day of month, month, day of week, year. One of the
 * two day fields must be `?`. Source: EventBridge User Guide, schedule expressions.
 */
export function parseCron(text: string): Cron | undefined {
  const fields = text.split(' ');
  if (fields.length !== FIELDS) return undefined;
  const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = '', year = ''] = fields;
  const minutes = parseField(minute, { min: 0, max: MINUTES_PER_HOUR - 1 });
  const hours = parseField(hour, { min: 0, max: HOURS_PER_DAY - 1 });
  const months = parseField(month, { min: 1, max: MONTHS.length, names: MONTHS });
  const years = parseField(year, { min: YEAR_MIN, max: YEAR_MAX });
  const day = parseDay(dayOfMonth, dayOfWeek);
  if (!minutes || !hours || !months || !years || !day) return undefined;
  return { minutes, hours, months, years, day };
}

function parseDay(dayOfMonth: string, dayOfWeek: string): DayRule | undefined {
  if ((dayOfMonth === '?') === (dayOfWeek === '?')) return undefined;
  return dayOfWeek === '?' ? parseDayOfMonth(dayOfMonth) : parseDayOfWeek(dayOfWeek);
}

const has = (values: Values, value: number): boolean => values === 'all' || values.has(value);

/** The first instant after `after` at which the schedule fires, in UTC; undefined when there is none by 2199. */
export function nextCron(cron: Cron, after: Instant): Instant | undefined {
  let at = (Math.floor(after / MINUTE_MS) + 1) * MINUTE_MS;
  for (;;) {
    const date = new Date(at);
    const year = date.getUTCFullYear();
    if (year > YEAR_MAX) return undefined;
    if (!has(cron.years, year)) at = Date.UTC(year + 1, 0, 1);
    else if (!has(cron.months, date.getUTCMonth() + 1)) at = Date.UTC(year, date.getUTCMonth() + 1, 1);
    else if (!cron.day(date)) at = (Math.floor(at / DAY_MS) + 1) * DAY_MS;
    else if (!has(cron.hours, date.getUTCHours())) at = (Math.floor(at / HOUR_MS) + 1) * HOUR_MS;
    else if (!has(cron.minutes, date.getUTCMinutes())) at += MINUTE_MS;
    else return at;
  }
}
