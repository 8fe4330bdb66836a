import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { recordOf } from '../record';
import { count } from '../wording';
import { beliefOf, conceptOf, drawMonth, isClear, sends } from './alerts';
import {
  type Alert,
  alertId,
  alertOf,
  type Month,
  makeBudget,
  openAccount,
  passDays,
  wasSent,
} from './month';
import { alertText, history, ruleOf } from './words';

interface Alerts {
  month: Month;
  alerts: readonly Alert[];
  needed: number;
}

const PERCENTS = [20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120];

/** Which alerts of a budget have been sent by some day. */
export const whichAlerts: Direction<Alerts> = {
  draw(rng, { level, limits }) {
    const needed = limit(limits, 'budgets.forecast.history');
    const month = drawMonth(rng, level, needed);
    const of = (type: Alert['type'], n: number): Alert[] =>
      rng.sample(PERCENTS, n).map((percent) => ({ type, percent }));
    const alerts = [...of('ACTUAL', 3), ...of('FORECASTED', 2)].sort((a, b) => a.percent - b.percent);
    const sent = alerts.filter((alert) => sends(alert, month, needed)).length;
    return sent === 2 && alerts.every((alert) => isClear(alert, month))
      ? { month, alerts, needed }
      : undefined;
  },
  variant: ({ month, alerts }) => `${Object.values(month)}|${alerts.map(alertId)}`,
  ask({ month, alerts, needed }) {
    const key = alerts.filter((alert) => sends(alert, month, needed)).map(alertId);
    const wrong = alerts.map(alertId).filter((id) => !key.includes(id));
    const beliefs = recordOf(wrong, (id) => beliefOf(alertOf(id), month, needed));
    return { kind: 'multiple', options: alerts.map(alertId), key, beliefs };
  },
  concept: ({ month, needed }) => conceptOf(month, needed),
  check: {
    by: 'simulation',
    start(world, { month, alerts }) {
      openAccount(world, month);
      makeBudget(world, month, alerts);
      passDays(world, month, month.day);
    },
    run(world, option) {
      const cut = option.indexOf('-');
      const type = option.slice(0, cut) === 'actual' ? 'ACTUAL' : 'FORECASTED';
      return wasSent(world, { type, percent: Number(option.slice(cut + 1)) });
    },
  },
  words: {
    en: {
      stem: ({ month }, { who }) =>
        `${who} ${history(month, 'en')} ${month.day} days of the month are over. Which two of these alerts of the budget has AWS Budgets sent?`,
      option: (id) => alertText(alertOf(id), 'en'),
      reason: (id, { month, needed }) =>
        alertOf(id).type === 'ACTUAL'
          ? `${count(month.daily * month.day)} of ${count(month.budget)} USD have been spent so far.`
          : sends({ type: 'FORECASTED', percent: 0 }, month, needed)
            ? `With enough history, the forecast is some ${count(month.daily * 31)} of ${count(month.budget)} USD.`
            : `With less than about ${needed} weeks of usage data there is no forecast that could exceed anything.`,
      explanation: ({ needed }) => ruleOf(needed, 'en'),
    },
    ko: {
      stem: ({ month }, { who }) =>
        `${who} ${history(month, 'ko')} 이번 달이 ${month.day}일 지났습니다. 다음 예산 알림 가운데 AWS Budgets가 보낸 두 가지는 무엇입니까?`,
      option: (id) => alertText(alertOf(id), 'ko'),
      reason: (id, { month, needed }) =>
        alertOf(id).type === 'ACTUAL'
          ? `지금까지 ${count(month.budget)} USD 가운데 ${count(month.daily * month.day)} USD를 썼습니다.`
          : sends({ type: 'FORECASTED', percent: 0 }, month, needed)
            ? `이력이 충분하며 예측은 예산 ${count(month.budget)} USD에 대해 ${count(month.daily * 31)} USD쯤입니다.`
            : `사용 데이터가 ${needed}주쯤에 못 미치므로 기준을 넘을 예측 자체가 없습니다.`,
      explanation: ({ needed }) => ruleOf(needed, 'ko'),
    },
  },
};
