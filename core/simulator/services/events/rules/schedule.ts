import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../../../../kernel/time';
import { memoised } from '../../../access/bounded-memo';
import { type Cron, nextCron, parseCron } from './cron';

/** When a rule fires by itself. */
export type Schedule =
  | { readonly kind: 'rate'; readonly periodMs: number }
  | { readonly kind: 'cron'; readonly cron: Cron };

const UNITS_MS: Readonly<Record<string, number>> = { minute: MINUTE_MS, hour: HOUR_MS, day: DAY_MS };
/** One unit is singular, all others plural. */
const RATE = /^rate\((\d+) (minute|hour|day)(s?)\)$/;
const CRON = /^cron\((.+)\)$/;
const REMEMBERED_MAX = 1_000;

/** The schedule of `rate(5 minutes)` or `cron(0 12 * * ? *)`; undefined when it is none. */
export const parseSchedule: (text: string) => Schedule | undefined = memoised(REMEMBERED_MAX, (text) => {
  const rate = RATE.exec(text);
  if (rate) return parseRate(Number(rate[1]), rate[2] ?? '', rate[3] === 's');
  const cron = CRON.exec(text);
  const parsed = cron?.[1] === undefined ? undefined : parseCron(cron[1]);
  return parsed && { kind: 'cron' as const, cron: parsed };
});

function parseRate(value: number, unit: string, plural: boolean): Schedule | undefined {
  if (value < 1 || plural !== value > 1) return undefined;
  return { kind: 'rate', periodMs: value * (UNITS_MS[unit] ?? 0) };
}

/** When the schedule fires next after `after`; a rate counts from there. Undefined when it never does. */
export function nextFiring(schedule: Schedule, after: Instant): Instant | undefined {
  return schedule.kind === 'rate' ? after + schedule.periodMs : nextCron(schedule.cron, after);
}
