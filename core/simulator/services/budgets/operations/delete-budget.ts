import type { Operation } from '../../../engine/contract';
import type { DeleteBudgetRequest } from '../../../shapes/generated/budgets.types';
import { scheduleUpdate } from '../alerts';
import { budgetGuard, budgetNamed } from '../find';
import type { BudgetsState } from '../state';

export const deleteBudget: Operation<BudgetsState, DeleteBudgetRequest, object> = {
  guard: (input, ctx) => budgetGuard('ModifyBudget', input, ctx),
  run({ BudgetName: name }, ctx) {
    budgetNamed(name, ctx, 'delete');
    ctx.state.budgets.delete(name);
    scheduleUpdate(ctx);
    return {};
  },
};
