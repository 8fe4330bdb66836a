import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { conceptOf, drawMonth, endPercent } from './alerts';
import { alertOf, type Month, makeBudget, openAccount, passDays, wasSent } from './month';
import { alertText, history, ruleOf } from './words';

interface Setting {
  month: Month;
  /** By when, in percent of the budget spent, somebody has to be warned. */
  by: number;
  options: readonly string[];
  beliefs: Readonly<Record<string, string>>;
  needed: number;
}

const LATE = 'alert-at-the-full-amount-is-in-time';
const BELIEFS_OLD = {
  'actual-50': 'actual-alert-looks-ahead',
  'forecast-200': 'forecast-adds-a-reserve',
  'actual-100': LATE,
};
const BELIEFS_YOUNG = {
  'forecast-100': 'forecast-warns-from-day-one',
  'forecast-80': 'forecast-warns-from-day-one',
  'actual-100': LATE,
};

/** Which alert warns in time. */
export const whichSetting: Direction<Setting> = {
  draw(rng, { level, limits }) {
    const needed = limit(limits, 'budgets.forecast.history');
    const month = drawMonth(rng, level, needed);
    const isOld = month.weeks > needed;
    if (endPercent(month) < 130) return undefined;
    const by = isOld ? rng.pick([20, 25, 30, 35]) : rng.pick([85, 90, 95]);
    const day = Math.ceil((by * month.budget) / 100 / month.daily) - 1;
    // The deadline comes while an account that is new has too little history.
    if (day < 3 || month.daily > month.budget / 12 || (!isOld && month.weeks * 7 + day > 30))
      return undefined;
    const early = by - rng.int(3, 5) * 10;
    const options = isOld
      ? ['forecast-100', 'actual-50', 'forecast-200', 'actual-100']
      : [`actual-${early}`, 'forecast-100', 'forecast-80', 'actual-100'];
    if (isOld && endPercent(month) > 190) return undefined;
    const beliefs = isOld ? BELIEFS_OLD : BELIEFS_YOUNG;
    return { month: { ...month, day }, by, options, beliefs, needed };
  },
  variant: ({ month, by, options }) => `${Object.values(month)}|${by}|${options}`,
  ask: ({ options, beliefs }) => ({ kind: 'single', options, key: options[0] ?? '', beliefs }),
  concept: ({ month, needed }) => conceptOf(month, needed),
  check: {
    by: 'simulation',
    start: (world, { month }) => openAccount(world, month),
    run(world, option, { month }) {
      makeBudget(world, month, [alertOf(option)]);
      passDays(world, month, month.day);
      world.look();
      return wasSent(world, alertOf(option));
    },
  },
  words: {
    en: {
      stem: ({ month, by }, { who }) =>
        `${who} ${history(month, 'en')} If the account goes on like this, the finance team has to be warned before ${by}% of the budget is spent. Which alert in AWS Budgets does that?`,
      option: (id) => alertText(alertOf(id), 'en'),
      reason: (id, { by, needed, month }) =>
        alertOf(id).type === 'FORECASTED'
          ? month.weeks > needed
            ? 'With enough history the forecast for the whole month lies above 100%, but below 200% of the budget from the first days on.'
            : `There is no forecast before about ${needed} weeks of usage data, so this alert stays silent.`
          : alertOf(id).percent < by
            ? `Actual cost passes ${alertOf(id).percent}% before it reaches ${by}%, and no history is needed.`
            : `Actual cost exceeds ${alertOf(id).percent}% only after ${by}% is spent: too late.`,
      explanation: ({ needed }) => ruleOf(needed, 'en'),
    },
    ko: {
      stem: ({ month, by }, { who }) =>
        `${who} ${history(month, 'ko')} 계정의 비용이 이대로 이어지면 예산의 ${by}%를 쓰기 전에 재무 팀에 알려야 합니다. AWS Budgets의 어떤 알림이 이를 충족합니까?`,
      option: (id) => alertText(alertOf(id), 'ko'),
      reason: (id, { by, needed, month }) =>
        alertOf(id).type === 'FORECASTED'
          ? month.weeks > needed
            ? '이력이 충분하고, 한 달 전체의 예측은 첫 며칠부터 예산의 100%를 넘지만 200%에는 못 미칩니다.'
            : `사용 데이터가 ${needed}주쯤 쌓이기 전에는 예측이 없으므로 이 알림은 오지 않습니다.`
          : alertOf(id).percent < by
            ? `실제 비용은 ${alertOf(id).percent}%를 ${by}%보다 먼저 지나며, 이력도 필요하지 않습니다.`
            : `실제 비용이 ${alertOf(id).percent}%를 넘는 때는 ${by}%를 쓴 뒤이므로 늦습니다.`,
      explanation: ({ needed }) => ruleOf(needed, 'ko'),
    },
  },
};
