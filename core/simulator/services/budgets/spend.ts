import { limit } from '../../../facts/limits';
import type { Ctx } from '../../engine/contract';
import { DAY_MS, dayOf, type Period, periodOf } from './periods';
import type { Budget, BudgetsState } from './state';

const DAYS_PER_WEEK = 7;
/** Days of spending that are kept, the oldest go first: a year and a quarter. */
export const SPEND_DAYS_MAX = 460;

/** What was spent in a period so far, and what it will have been by its end. */
export interface Spent {
  readonly actual: number;
  /** Undefined until there is enough history. */
  readonly forecast?: number;
  readonly period: Period;
}

export function spentOn({ definition }: Budget, ctx: Ctx<BudgetsState>): Spent {
  const period = periodOf(definition.TimeUnit, ctx.now);
  const actual = between(period.from, ctx.now + 1, ctx.state);
  const daily = averageDay(ctx);
  if (daily === undefined || definition.TimeUnit === 'DAILY') return { actual, period };
  const daysLeft = (period.to - ctx.now) / DAY_MS;
  return { actual, forecast: actual + daily * daysLeft, period };
}

function between(from: number, to: number, { spend }: BudgetsState): number {
  let sum = 0;
  for (const [day, amount] of spend) if (day >= dayOf(from) && day * DAY_MS < to) sum += amount;
  return sum;
}

/**
 * What an average day of the last weeks cost; undefined before there are about five weeks of usage, which is why a
 * forecast alert stays silent in a new account.
 */
function averageDay(ctx: Ctx<BudgetsState>): number | undefined {
  const [first] = ctx.state.spend.keys();
  const days = limit(ctx.limits, 'budgets.forecast.history') * DAYS_PER_WEEK;
  const today = dayOf(ctx.now);
  if (first === undefined || today - first < days) return undefined;
  return between((today - days) * DAY_MS, today * DAY_MS, ctx.state) / days;
}
