import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import { frozenCopy } from '../../../engine/plain';
import type { CreateBudgetRequest } from '../../../shapes/generated/budgets.types';
import { scheduleUpdate } from '../alerts';
import { checkBudget, makeAlert } from '../check';
import { budgetGuard } from '../find';
import { duplicate, limitExceeded } from '../refusals';
import type { Budget, BudgetsState } from '../state';

export const createBudget: Operation<BudgetsState, CreateBudgetRequest, object> = {
  guard: ({ AccountId, Budget: { BudgetName } }, ctx) =>
    budgetGuard('ModifyBudget', { AccountId, BudgetName }, ctx),
  run({ Budget: definition, NotificationsWithSubscribers = [] }, ctx) {
    const { budgets } = ctx.state;
    const { BudgetName: name } = definition;
    if (budgets.has(name)) throw duplicate(`Error creating budget: ${name} - the budget already exists.`);
    const quota = limit(ctx.limits, 'budgets.perAccount.max');
    if (budgets.size >= quota) throw limitExceeded(`An account can have up to ${quota} budgets.`);
    checkBudget(definition);
    const budget: Budget = { definition: frozenCopy(definition), updatedAt: ctx.now, alerts: [] };
    for (const { Notification, Subscribers } of NotificationsWithSubscribers)
      budget.alerts.push(makeAlert(budget, Notification, Subscribers, ctx));
    budgets.set(name, budget);
    scheduleUpdate(ctx);
    ctx.emit('BudgetCreated', { budget: name });
    return {};
  },
};
