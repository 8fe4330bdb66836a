import type { Service } from '../../engine/contract';
import { BUDGETS_SHAPES } from '../../shapes/generated/budgets';
import { coralRefusals } from '../../validation/coral-words';
import { onUpdate } from './alerts';
import { createBudget } from './operations/create-budget';
import { deleteBudget } from './operations/delete-budget';
import { describeBudget } from './operations/describe-budget';
import { describeBudgets } from './operations/describe-budgets';
import {
  createNotification,
  deleteNotification,
  describeNotificationsForBudget,
} from './operations/notifications';
import { recordSpend } from './operations/record-spend';
import {
  createSubscriber,
  deleteSubscriber,
  describeSubscribersForNotification,
} from './operations/subscribers';
import { updateBudget } from './operations/update-budget';
import { accessDenied } from './refusals';
import { type BudgetsState, initialState } from './state';

/** AWS Budgets: alerts on what an account spends and is forecast to spend. */
export const budgets: Service<BudgetsState> = {
  name: 'budgets',
  iamPrefix: 'budgets',
  principal: 'budgets.amazonaws.com',
  scope: 'global',
  shapes: BUDGETS_SHAPES,
  initial: initialState,
  operations: {
    CreateBudget: createBudget,
    CreateNotification: createNotification,
    CreateSubscriber: createSubscriber,
    DeleteBudget: deleteBudget,
    DeleteNotification: deleteNotification,
    DeleteSubscriber: deleteSubscriber,
    DescribeBudget: describeBudget,
    DescribeBudgets: describeBudgets,
    DescribeNotificationsForBudget: describeNotificationsForBudget,
    DescribeSubscribersForNotification: describeSubscribersForNotification,
    UpdateBudget: updateBudget,
    RecordSpend: recordSpend,
  },
  refuseInput: coralRefusals(BUDGETS_SHAPES),
  refuseAccess: accessDenied,
  onTimer: (_name, _data, ctx) => onUpdate(ctx),
};
