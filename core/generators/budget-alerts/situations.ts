import { limit } from '../../facts/limits';
import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { Simulation } from '../proof-by-simulation/simulation';
import { recordOf } from '../record';
import { count } from '../wording';
import { drawMonth, isClear, sends } from './alerts';
import { type Alert, type Month, makeBudget, openAccount, passDays, wasSent } from './month';
import { ruleOf } from './words';

interface Situations {
  months: readonly Month[];
  actual: Alert;
  forecast: Alert;
  needed: number;
}

const OPTIONS = ['neither', 'actual', 'forecast', 'both'] as const;
const outcome = (actual: boolean, forecast: boolean): string =>
  OPTIONS[(actual ? 1 : 0) + (forecast ? 2 : 0)] ?? 'neither';
const resultOf = (month: Month, { actual, forecast, needed }: Situations): string =>
  outcome(sends(actual, month, needed), sends(forecast, month, needed));
const monthOf = ({ months }: Situations, id: string): Month => months[Number(id.slice(1))] as Month;

const line = ({ weeks, daily, budget, day }: Month, locale: Locale): string =>
  locale === 'ko'
    ? `월초까지 사용 기간 ${weeks}주, 하루 ${count(daily)} USD, 예산 ${count(budget)} USD, ${day}일 지남`
    : `${weeks} ${weeks === 1 ? 'week' : 'weeks'} of usage before the month, ${count(daily)} USD a day, budget of ${count(budget)} USD, day ${day} over`;

/** Which of two alerts accounts of different ages have received. */
export const situations: Direction<Situations> = {
  draw(rng, { level, limits }) {
    const needed = limit(limits, 'budgets.forecast.history');
    const actual: Alert = { type: 'ACTUAL', percent: rng.pick([50, 60, 70]) };
    const forecast: Alert = { type: 'FORECASTED', percent: 100 };
    const months = Array.from({ length: 3 }, () => drawMonth(rng, level, needed));
    const q = { months, actual, forecast, needed };
    const results = new Set(months.map((month) => resultOf(month, q)));
    const clear = months.every((month) => isClear(actual, month) && isClear(forecast, month));
    return clear && results.size >= Math.min(level + 1, 3) ? q : undefined;
  },
  variant: ({ months, actual }) =>
    `${months.map((month) => Object.values(month).join('-'))}|${actual.percent}`,
  ask(q) {
    const prompts = q.months.map((_, i) => `m${i}`);
    return {
      kind: 'matching',
      prompts,
      options: OPTIONS,
      key: recordOf(prompts, (id) => resultOf(monthOf(q, id), q)),
    };
  },
  check: {
    by: 'simulation',
    arrange: ({ months, actual, forecast }, limits) =>
      months.map((month) => {
        const world = Simulation.open(limits);
        openAccount(world, month);
        makeBudget(world, month, [actual, forecast]);
        passDays(world, month, month.day);
        const [spent, foreseen] = [wasSent(world, actual), wasSent(world, forecast)];
        if (spent && foreseen) return 'both';
        return spent ? 'actual' : foreseen ? 'forecast' : 'neither';
      }),
  },
  words: {
    en: {
      stem: ({ actual, forecast }, { who }) =>
        `${who} Each of its three AWS accounts has a monthly budget with two alerts: when actual cost exceeds ${actual.percent}% and when forecasted cost exceeds ${forecast.percent}% of it. The accounts spend the same amount every day since they were opened, in this month of 31 days too. Which alerts has each account received this month?`,
      prompt: (id, q) => line(monthOf(q, id), 'en'),
      option: (id) =>
        textFor(id, {
          neither: 'No alert',
          actual: 'Actual alert only',
          forecast: 'Forecast alert only',
          both: 'Both of the alerts',
        }),
      reason: (id) =>
        textFor(id, {
          neither: 'Too little has been spent, and there is no forecast above the budget.',
          actual: 'Enough has been spent, but there is no forecast above the budget.',
          forecast:
            'There is history enough for a forecast above the budget, but little has been spent so far.',
          both: 'Enough has been spent, and the history is long enough for a forecast above the budget.',
        }),
      explanation: ({ needed }) => ruleOf(needed, 'en'),
    },
    ko: {
      stem: ({ actual, forecast }, { who }) =>
        `${who} AWS 계정 셋에 저마다 월 예산이 있고 알림이 두 가지씩 있습니다. 실제 비용이 예산의 ${actual.percent}%를 넘을 때와 예측 비용이 ${forecast.percent}%를 넘을 때입니다. 각 계정은 처음부터, 31일인 이번 달에도, 날마다 같은 금액을 씁니다. 각 계정이 이번 달에 받은 알림은 무엇입니까?`,
      prompt: (id, q) => line(monthOf(q, id), 'ko'),
      option: (id) =>
        textFor(id, {
          neither: '알림 없음',
          actual: '실제 비용 알림만',
          forecast: '예측 비용 알림만',
          both: '두 알림 모두',
        }),
      reason: (id) =>
        textFor(id, {
          neither: '쓴 비용이 적고, 예산을 넘는 예측도 없습니다.',
          actual: '쓴 비용은 기준을 넘었지만 예산을 넘는 예측이 없습니다.',
          forecast: '이력이 충분하여 예산을 넘는 예측이 있지만 아직 쓴 비용은 적습니다.',
          both: '쓴 비용도 기준을 넘었고, 이력이 충분하여 예산을 넘는 예측도 있습니다.',
        }),
      explanation: ({ needed }) => ruleOf(needed, 'ko'),
    },
  },
};
