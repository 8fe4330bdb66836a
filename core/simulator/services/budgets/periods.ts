import type { Instant } from '../../../kernel/time';

export const DAY_MS = 86_400_000;
const MONTHS_PER_QUARTER = 3;

/** Whole days since the epoch, UTC. */
export const dayOf = (at: Instant): number => Math.floor(at / DAY_MS);

/** A budget period: from its first day up to, not including, the first of the next. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

/** The period of a budget that an instant lies in. Budgets count by the calendar, in UTC. */
export function periodOf(unit: string, at: Instant): Period {
  const date = new Date(at);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (unit) {
    case 'DAILY':
      return { from: dayOf(at) * DAY_MS, to: (dayOf(at) + 1) * DAY_MS };
    case 'QUARTERLY': {
      const first = month - (month % MONTHS_PER_QUARTER);
      return { from: Date.UTC(year, first), to: Date.UTC(year, first + MONTHS_PER_QUARTER) };
    }
    case 'ANNUALLY':
      return { from: Date.UTC(year, 0), to: Date.UTC(year + 1, 0) };
    default:
      return { from: Date.UTC(year, month), to: Date.UTC(year, month + 1) };
  }
}
