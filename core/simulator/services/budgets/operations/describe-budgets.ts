import type { Operation } from '../../../engine/contract';
import type {
  DescribeBudgetsRequest,
  DescribeBudgetsResponse,
} from '../../../shapes/generated/budgets.types';
import { budgetGuard } from '../find';
import { page } from '../paging';
import type { BudgetsState } from '../state';
import { budgetView } from '../views';

export const describeBudgets: Operation<BudgetsState, DescribeBudgetsRequest, DescribeBudgetsResponse> = {
  guard: (input, ctx) => budgetGuard('ViewBudget', { AccountId: input.AccountId }, ctx),
  run(input, ctx) {
    const [budgets, next] = page([...ctx.state.budgets.values()], input);
    return { Budgets: budgets.map((budget) => budgetView(budget, ctx)), ...next };
  },
};
