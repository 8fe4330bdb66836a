import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { count } from '../wording';
import { drawMonth, sends } from './alerts';
import { type Alert, DAYS, type Month, makeBudget, openAccount, passDays, wasSent } from './month';
import { alertText, history, ruleOf } from './words';

interface First {
  month: Month;
  alerts: readonly Alert[];
  needed: number;
}

/** By the cost of which day of a young account's month the first alert is due. */
export const firstDay: Direction<First> = {
  draw(rng, { limits }) {
    const needed = limit(limits, 'budgets.forecast.history');
    const month = drawMonth(rng, 1, needed);
    const percent = rng.pick([40, 50, 60, 75, 80, 90]);
    const alerts: Alert[] = [
      { type: 'ACTUAL', percent },
      { type: 'FORECASTED', percent: 100 },
    ];
    const due = (percent * month.budget) / 100 / month.daily;
    if (due < 3 || due > 27 - month.weeks * 7 || Math.abs(due - Math.round(due)) < 0.05) return undefined;
    return { month: { ...month, day: 0 }, alerts, needed };
  },
  variant: ({ month, alerts }) => `${Object.values(month)}|${alerts[0]?.percent}`,
  ask({ month, alerts, needed }) {
    let day = 1;
    while (day < DAYS && !alerts.some((alert) => sends(alert, { ...month, day }, needed))) day++;
    return { kind: 'numeric', key: day, unit: 'days' };
  },
  check: {
    by: 'simulation',
    start(world, { month, alerts }) {
      openAccount(world, month);
      makeBudget(world, month, alerts);
    },
    run(world, key, { month, alerts }) {
      passDays(world, month, Number(key) - 1);
      if (alerts.some((alert) => wasSent(world, alert))) return false;
      passDays(world, month, 1);
      return alerts.some((alert) => wasSent(world, alert));
    },
  },
  words: {
    en: {
      stem: ({ month, alerts }, { who }) =>
        `${who} ${history(month, 'en')} The budget has two alerts.\n\n${alerts.map((alert) => `- ${alertText(alert, 'en')}`).join('\n')}\n\nAfter the cost of how many days of the month is the first of the alerts sent?`,
      explanation: ({ month, alerts, needed }) =>
        `${ruleOf(needed, 'en')} So the first alert comes when more than ${count(((alerts[0]?.percent ?? 0) * month.budget) / 100)} USD are spent at ${count(month.daily)} USD a day.`,
    },
    ko: {
      stem: ({ month, alerts }, { who }) =>
        `${who} ${history(month, 'ko')} 예산에는 알림이 두 가지 있습니다.\n\n${alerts.map((alert) => `- ${alertText(alert, 'ko')}`).join('\n')}\n\n이번 달 며칠분의 비용이 쌓이면 두 알림 가운데 첫 알림이 발송됩니까?`,
      explanation: ({ month, alerts, needed }) =>
        `${ruleOf(needed, 'ko')} 따라서 하루 ${count(month.daily)} USD씩 써서 ${count(((alerts[0]?.percent ?? 0) * month.budget) / 100)} USD를 넘을 때 첫 알림이 옵니다.`,
    },
  },
};
