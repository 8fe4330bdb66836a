import { limit } from '../../../facts/limits';
import type { Ctx } from '../../engine/contract';
import { copyPlain, frozenCopy } from '../../engine/plain';
import type { Budget as BudgetView, Notification, Subscriber } from '../../shapes/generated/budgets.types';
import { invalid, limitExceeded } from './refusals';
import type { Alert, Budget, BudgetsState } from './state';

/** Only budgets on cost are simulated, over calendar periods. */
export function checkBudget({ BudgetType, TimeUnit, BudgetLimit }: BudgetView): void {
  if (BudgetType !== 'COST') throw invalid(`BudgetType ${BudgetType} is not supported.`);
  if (TimeUnit === 'CUSTOM') throw invalid('TimeUnit CUSTOM is not supported.');
  if (!BudgetLimit) throw invalid('BudgetLimit is required for a cost budget.');
  if (BudgetLimit.Unit !== 'USD') throw invalid('Unit must be USD for a cost budget.');
}

/** A new alert. Refuses one too many, and forecasts of daily budgets, which AWS does not make. */
export function makeAlert(
  budget: Pick<Budget, 'definition' | 'alerts'>,
  notification: Notification,
  subscribers: readonly Subscriber[],
  ctx: Ctx<BudgetsState>,
): Alert {
  const quota = limit(ctx.limits, 'budgets.notifications.perBudget.max');
  if (budget.alerts.length >= quota) throw limitExceeded(`A budget can have up to ${quota} notifications.`);
  if (notification.NotificationType === 'FORECASTED' && budget.definition.TimeUnit === 'DAILY')
    throw invalid('Forecasted notifications are not supported for daily budgets.');
  checkSubscribers(subscribers);
  return { notification: frozenCopy(notification), subscribers: [...copyPlain(subscribers)], state: 'OK' };
}

/** One topic and ten addresses at most. */
export function checkSubscribers(subscribers: readonly Subscriber[]): void {
  const topics = subscribers.filter(({ SubscriptionType }) => SubscriptionType === 'SNS');
  if (topics.length > 1) throw invalid('A notification can have only one SNS subscriber.');
  const keys = new Set(subscribers.map(({ SubscriptionType, Address }) => `${SubscriptionType} ${Address}`));
  if (keys.size < subscribers.length) throw invalid('Subscribers must be different from each other.');
}
