import type { ConceptId } from '../../kernel/ids';
import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import { type Alert, DAYS, type Month } from './month';

/** A margin in percent, so that nothing rests on a rounded hour. */
const MARGIN = 5;

/** Percent of the budget that has been spent, and that will have been at the end of the month. */
export const spentPercent = ({ daily, day, budget }: Month): number => (daily * day * 100) / budget;
export const endPercent = ({ daily, budget }: Month): number => (daily * DAYS * 100) / budget;

/** Whether the rule sends an alert: by what was spent, or by a forecast where there is enough history. */
export function sends({ type, percent }: Alert, month: Month, needed: number): boolean {
  if (type === 'ACTUAL') return spentPercent(month) > percent;
  return month.weeks * 7 + month.day >= needed * 7 && endPercent(month) > percent;
}

export const isClear = ({ type, percent }: Alert, month: Month): boolean =>
  Math.abs((type === 'ACTUAL' ? spentPercent(month) : endPercent(month)) - percent) >= MARGIN;

/** A month of an account that is clearly too young for a forecast, or clearly old enough. */
export function drawMonth(rng: Rng, level: Level, needed: number): Month {
  const isOld = level > 1 && rng.int(0, 2) > 0;
  const weeks = isOld ? needed + rng.int(1, 2) : rng.int(0, needed - 3);
  const day = isOld ? rng.int(4, 22) : rng.int(4, 12);
  const daily = rng.int(2, 60) * 5;
  const share = isOld ? rng.int(80, 190) : rng.int(140, 330);
  const budget = Math.round((daily * DAYS * 100) / share / 50) * 50;
  return { weeks, daily, budget, day };
}

/** With enough history for a forecast only what each kind of alert looks at makes a difference. */
export const conceptOf = ({ weeks }: Month, needed: number): ConceptId | undefined =>
  weeks > needed ? 'budgets.alert-types' : undefined;

export const beliefOf = ({ type }: Alert, month: Month, needed: number): string => {
  if (type === 'ACTUAL') return 'actual-alert-looks-ahead';
  return month.weeks * 7 + month.day < needed * 7 ? 'forecast-warns-from-day-one' : 'forecast-adds-a-reserve';
};
