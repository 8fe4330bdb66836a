import type { Ctx } from '../../engine/contract';
import type { Budget as BudgetView, Notification, Spend } from '../../shapes/generated/budgets.types';
import { spentOn } from './spend';
import type { Alert, Budget, BudgetsState } from './state';

const usd = (amount: number): Spend => ({ Amount: String(Number(amount.toFixed(2))), Unit: 'USD' });

export function budgetView(budget: Budget, ctx: Ctx<BudgetsState>): BudgetView {
  const { actual, forecast, period } = spentOn(budget, ctx);
  return {
    TimePeriod: { Start: period.from, End: period.to },
    ...budget.definition,
    CalculatedSpend: {
      ActualSpend: usd(actual),
      ...(forecast !== undefined && { ForecastedSpend: usd(forecast) }),
    },
    LastUpdatedTime: budget.updatedAt,
  };
}

export const notificationView = ({ notification, state }: Alert): Notification => ({
  ThresholdType: 'PERCENTAGE',
  ...notification,
  NotificationState: state,
});
