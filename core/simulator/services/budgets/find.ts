import type { Ctx, Guard } from '../../engine/contract';
import type { Notification } from '../../shapes/generated/budgets.types';
import { accessDenied, notFound } from './refusals';
import type { Alert, Budget, BudgetsState } from './state';

/** Budgets knows two actions: looking and changing. Requests name the account, which must be the caller's. */
export function budgetGuard(
  action: 'ViewBudget' | 'ModifyBudget',
  { AccountId, BudgetName = '*' }: { readonly AccountId: string; readonly BudgetName?: string | undefined },
  ctx: Ctx<BudgetsState>,
): Guard {
  if (AccountId !== ctx.account)
    throw accessDenied(`Account ${AccountId} is not authorized to access budgets of another account.`);
  return { action: `budgets:${action}`, arn: `arn:aws:budgets::${AccountId}:budget/${BudgetName}` };
}

/** Refuses the name of a budget that is not there. */
export function budgetNamed(name: string, { state }: Ctx<BudgetsState>, what = 'get'): Budget {
  const budget = state.budgets.get(name);
  if (!budget) throw notFound(`Unable to ${what} budget: ${name} - the budget doesn't exist.`);
  return budget;
}

/** Notifications have no id: type, comparison, threshold and kind of threshold tell them apart. */
export const isSame = (a: Notification, b: Notification): boolean =>
  a.NotificationType === b.NotificationType &&
  a.ComparisonOperator === b.ComparisonOperator &&
  a.Threshold === b.Threshold &&
  (a.ThresholdType ?? 'PERCENTAGE') === (b.ThresholdType ?? 'PERCENTAGE');

export function alertOf({ alerts }: Budget, notification: Notification): Alert {
  const alert = alerts.find((one) => isSame(one.notification, notification));
  if (!alert) throw notFound("Unable to get notification - the notification doesn't exist.");
  return alert;
}
