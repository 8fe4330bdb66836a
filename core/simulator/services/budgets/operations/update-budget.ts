import type { Operation } from '../../../engine/contract';
import { frozenCopy } from '../../../engine/plain';
import type { UpdateBudgetRequest } from '../../../shapes/generated/budgets.types';
import { checkBudget } from '../check';
import { budgetGuard, budgetNamed } from '../find';
import type { BudgetsState } from '../state';

export const updateBudget: Operation<BudgetsState, UpdateBudgetRequest, object> = {
  guard: ({ AccountId, NewBudget: { BudgetName } }, ctx) =>
    budgetGuard('ModifyBudget', { AccountId, BudgetName }, ctx),
  run({ NewBudget: definition }, ctx) {
    const budget = budgetNamed(definition.BudgetName, ctx, 'update');
    checkBudget(definition);
    budget.definition = frozenCopy(definition);
    budget.updatedAt = ctx.now;
    return {};
  },
};
