import type { Operation } from '../../../engine/contract';
import type {
  CreateNotificationRequest,
  DeleteNotificationRequest,
  DescribeNotificationsForBudgetRequest,
  DescribeNotificationsForBudgetResponse,
} from '../../../shapes/generated/budgets.types';
import { makeAlert } from '../check';
import { alertOf, budgetGuard, budgetNamed, isSame } from '../find';
import { page } from '../paging';
import { duplicate } from '../refusals';
import type { BudgetsState } from '../state';
import { notificationView } from '../views';

export const createNotification: Operation<BudgetsState, CreateNotificationRequest, object> = {
  guard: (input, ctx) => budgetGuard('ModifyBudget', input, ctx),
  run({ BudgetName, Notification, Subscribers }, ctx) {
    const budget = budgetNamed(BudgetName, ctx);
    if (budget.alerts.some(({ notification }) => isSame(notification, Notification)))
      throw duplicate('Error creating notification - the notification already exists.');
    budget.alerts.push(makeAlert(budget, Notification, Subscribers, ctx));
    return {};
  },
};

export const deleteNotification: Operation<BudgetsState, DeleteNotificationRequest, object> = {
  guard: (input, ctx) => budgetGuard('ModifyBudget', input, ctx),
  run({ BudgetName, Notification }, ctx) {
    const budget = budgetNamed(BudgetName, ctx);
    budget.alerts.splice(budget.alerts.indexOf(alertOf(budget, Notification)), 1);
    return {};
  },
};

export const describeNotificationsForBudget: Operation<
  BudgetsState,
  DescribeNotificationsForBudgetRequest,
  DescribeNotificationsForBudgetResponse
> = {
  guard: (input, ctx) => budgetGuard('ViewBudget', input, ctx),
  run(input, ctx) {
    const [alerts, next] = page(budgetNamed(input.BudgetName, ctx).alerts, input);
    return { Notifications: alerts.map(notificationView), ...next };
  },
};
