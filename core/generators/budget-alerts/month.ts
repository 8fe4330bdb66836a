import { LAB_PLACE } from '../../labs/lab';
import type { Simulation } from '../proof-by-simulation/simulation';

/** A month of an account that spends the same amount every day since it was opened. Amounts in US dollars. */
export interface Month {
  /** Weeks of usage before the month began. */
  readonly weeks: number;
  readonly daily: number;
  readonly budget: number;
  /** Days of the month that are over. */
  readonly day: number;
}
export interface Alert {
  readonly type: 'ACTUAL' | 'FORECASTED';
  /** Percent of the budget that has to be exceeded. */
  readonly percent: number;
}

/** The month that is simulated. */
export const DAYS = 31;
const DAY_SEC = 86_400;
const { account: AccountId } = LAB_PLACE;
/** From the beginning of a simulated account (5 January, 9:00) to 1 March, midnight. */
const BEFORE_DAYS = 55;
const FROM_MIDNIGHT_SEC = 9 * 3_600;

export const alertId = ({ type, percent }: Alert): string =>
  `${type === 'ACTUAL' ? 'actual' : 'forecast'}-${percent}`;
export const alertOf = (id: string): Alert => ({
  type: id.startsWith('actual') ? 'ACTUAL' : 'FORECASTED',
  percent: Number(id.slice(id.indexOf('-') + 1)),
});

const notification = ({ type, percent }: Alert): object => ({
  NotificationType: type,
  ComparisonOperator: 'GREATER_THAN',
  Threshold: percent,
});

/** An account with its history, at the beginning of the month. Spending is not a call, so it is not recorded. */
export function openAccount(world: Simulation, { weeks, daily }: Month): void {
  world.wait(BEFORE_DAYS * DAY_SEC - FROM_MIDNIGHT_SEC - weeks * 7 * DAY_SEC);
  for (let day = 0; day < weeks * 7; day++) spendFor(world, daily);
}

function spendFor(world: Simulation, Amount: number): void {
  world.peek('budgets.RecordSpend', { Amount });
  world.wait(DAY_SEC);
}

/** A budget for the month with these alerts. */
export function makeBudget(world: Simulation, { budget }: Month, alerts: readonly Alert[]): void {
  world.must('budgets.CreateBudget', {
    AccountId,
    Budget: {
      BudgetName: 'all',
      BudgetType: 'COST',
      TimeUnit: 'MONTHLY',
      BudgetLimit: { Amount: String(budget), Unit: 'USD' },
    },
    NotificationsWithSubscribers: alerts.map((alert) => ({
      Notification: notification(alert),
      Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'finance@example.com' }],
    })),
  });
}

export function passDays(world: Simulation, { daily }: Month, days: number): void {
  for (let day = 0; day < days; day++) spendFor(world, daily);
}

/** Whether an alert was sent in this month. */
export function wasSent(world: Simulation, { type, percent }: Alert): boolean {
  const found = world.peek<{
    Notifications: readonly { NotificationType: string; Threshold: number; NotificationState: string }[];
  }>('budgets.DescribeNotificationsForBudget', { AccountId, BudgetName: 'all' });
  const state = found?.Notifications.find(
    (one) => one.NotificationType === type && one.Threshold === percent,
  )?.NotificationState;
  world.note(type, state === 'ALARM' ? SENT : SILENT);
  return state === 'ALARM';
}
const SENT = { en: 'sent', ko: '발송됨' };
const SILENT = { en: 'not sent', ko: '발송되지 않음' };
