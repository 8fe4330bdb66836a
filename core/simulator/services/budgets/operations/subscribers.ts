import type { Operation } from '../../../engine/contract';
import { copyPlain } from '../../../engine/plain';
import type {
  CreateSubscriberRequest,
  DeleteSubscriberRequest,
  DescribeSubscribersForNotificationRequest,
  DescribeSubscribersForNotificationResponse,
  Subscriber,
} from '../../../shapes/generated/budgets.types';
import { checkSubscribers } from '../check';
import { alertOf, budgetGuard, budgetNamed } from '../find';
import { page } from '../paging';
import { duplicate, notFound } from '../refusals';
import type { BudgetsState } from '../state';

const isSame = (a: Subscriber, b: Subscriber): boolean =>
  a.SubscriptionType === b.SubscriptionType && a.Address === b.Address;

export const createSubscriber: Operation<BudgetsState, CreateSubscriberRequest, object> = {
  guard: (input, ctx) => budgetGuard('ModifyBudget', input, ctx),
  run({ BudgetName, Notification, Subscriber: subscriber }, ctx) {
    const alert = alertOf(budgetNamed(BudgetName, ctx), Notification);
    if (alert.subscribers.some((one) => isSame(one, subscriber)))
      throw duplicate('Error creating subscriber - the subscriber already exists.');
    checkSubscribers([...alert.subscribers, subscriber]);
    alert.subscribers.push(copyPlain(subscriber));
    return {};
  },
};

export const deleteSubscriber: Operation<BudgetsState, DeleteSubscriberRequest, object> = {
  guard: (input, ctx) => budgetGuard('ModifyBudget', input, ctx),
  run({ BudgetName, Notification, Subscriber: subscriber }, ctx) {
    const alert = alertOf(budgetNamed(BudgetName, ctx), Notification);
    if (!alert.subscribers.some((one) => isSame(one, subscriber)))
      throw notFound("Unable to delete subscriber - the subscriber doesn't exist.");
    alert.subscribers = alert.subscribers.filter((one) => !isSame(one, subscriber));
    return {};
  },
};

export const describeSubscribersForNotification: Operation<
  BudgetsState,
  DescribeSubscribersForNotificationRequest,
  DescribeSubscribersForNotificationResponse
> = {
  guard: (input, ctx) => budgetGuard('ViewBudget', input, ctx),
  run(input, ctx) {
    const { subscribers } = alertOf(budgetNamed(input.BudgetName, ctx), input.Notification);
    const [Subscribers, next] = page(subscribers, input);
    return { Subscribers, ...next };
  },
};
