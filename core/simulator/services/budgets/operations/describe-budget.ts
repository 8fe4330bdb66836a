import type { Operation } from '../../../engine/contract';
import type { DescribeBudgetRequest, DescribeBudgetResponse } from '../../../shapes/generated/budgets.types';
import { budgetGuard, budgetNamed } from '../find';
import type { BudgetsState } from '../state';
import { budgetView } from '../views';

export const describeBudget: Operation<BudgetsState, DescribeBudgetRequest, DescribeBudgetResponse> = {
  guard: (input, ctx) => budgetGuard('ViewBudget', input, ctx),
  run: ({ BudgetName }, ctx) => ({ Budget: budgetView(budgetNamed(BudgetName, ctx), ctx) }),
};
