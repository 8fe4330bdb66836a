import { directionsGenerator } from '../directions/generator';
import { firstDay } from './first-day';
import { situations } from './situations';
import { whichAlerts } from './which-alerts';
import { whichSetting } from './which-setting';

const ALL = ['which-alerts', 'which-setting', 'situations', 'first-day'] as const;

const generator = directionsGenerator({
  slug: 'budget-alerts',
  revision: 1,
  title: { ko: '실제 비용 알림과 예측 알림', en: 'Alerts on actual and on forecasted cost' },
  concept: 'budgets.forecast-history',
  alsoTests: ['budgets.alert-types'],
  asks: ['budgets.alert-types'],
  facts: ['budgets.forecast.history', 'budgets.notification.types'],
  section: 'developer-toolbox#budget-forecast',
  claims: [89],
  traps: ['forecast-needs-weeks'],
  variety: 'rule',
  levels: {
    1: {
      asks: ['which-alerts', 'which-setting', 'first-day'],
      driver: { ko: '계정이 새것이라 예측이 없습니다.', en: 'The account is too young for any forecast.' },
    },
    2: {
      asks: ALL,
      driver: {
        ko: '이력이 충분한 계정도 나옵니다.',
        en: 'Some accounts have history enough for a forecast.',
      },
    },
    3: {
      asks: ['which-alerts', 'which-setting', 'situations', 'situations'],
      driver: {
        ko: '나이가 다른 계정 여럿을 견주어 계산해야 합니다.',
        en: 'Several accounts of different ages have to be computed and compared.',
      },
    },
  },
  directions: {
    'which-alerts': whichAlerts,
    'which-setting': whichSetting,
    situations,
    'first-day': firstDay,
  },
});

/** Which alerts of a budget are sent. What an account spends is nothing that a lab of an option could show. */
export const budgetAlerts: typeof generator = { ...generator, isWatchable: () => false };
