import { limit } from '../../../facts/limits';
import { parseArn } from '../../engine/arn';
import type { Ctx } from '../../engine/contract';
import { DAY_MS } from './periods';
import { type Spent, spentOn } from './spend';
import type { Alert, Budget, BudgetsState } from './state';

export const UPDATE_TIMER = 'update';
const PERCENT = 100;

/** Budgets look at what was spent a few times a day, while there are any. */
export function scheduleUpdate(ctx: Ctx<BudgetsState>): void {
  if (ctx.state.budgets.size === 0) {
    ctx.clearTimer(UPDATE_TIMER);
    return;
  }
  const interval = DAY_MS / limit(ctx.limits, 'budgets.updates.perDay');
  ctx.setTimer(UPDATE_TIMER, Math.floor(ctx.now / interval) * interval + interval);
}

export function onUpdate(ctx: Ctx<BudgetsState>): void {
  scheduleUpdate(ctx);
  for (const budget of ctx.state.budgets.values()) {
    const spent = spentOn(budget, ctx);
    for (const alert of budget.alerts) check(budget, alert, spent, ctx);
  }
}

/**
 * An alert on actual cost is sent once a budget period; one on the forecast whenever the forecast crosses its
 * threshold again.
 */
function check(budget: Budget, alert: Alert, spent: Spent, ctx: Ctx<BudgetsState>): void {
  const { NotificationType: type } = alert.notification;
  const amount = type === 'FORECASTED' ? spent.forecast : spent.actual;
  const before = alert.state;
  alert.state = amount !== undefined && crosses(budget, alert, amount) ? 'ALARM' : 'OK';
  if (amount === undefined || alert.state === 'OK') return;
  const due = type === 'FORECASTED' ? before === 'OK' : alert.sentIn !== spent.period.from;
  if (!due) return;
  alert.sentIn = spent.period.from;
  send(budget, alert, amount, ctx);
}

function crosses({ definition }: Budget, { notification }: Alert, amount: number): boolean {
  const limitAmount = Number(definition.BudgetLimit?.Amount ?? 0);
  const { Threshold, ThresholdType = 'PERCENTAGE', ComparisonOperator } = notification;
  const threshold = ThresholdType === 'PERCENTAGE' ? (limitAmount * Threshold) / PERCENT : Threshold;
  if (ComparisonOperator === 'LESS_THAN') return amount < threshold;
  return ComparisonOperator === 'EQUAL_TO' ? amount === threshold : amount > threshold;
}

function send({ definition }: Budget, alert: Alert, amount: number, ctx: Ctx<BudgetsState>): void {
  const { BudgetName: name } = definition;
  const { NotificationType: type } = alert.notification;
  ctx.emit('BudgetAlertSent', {
    budget: name,
    type,
    amount,
    subscribers: alert.subscribers.map((one) => one.Address),
  });
  for (const { SubscriptionType, Address } of alert.subscribers)
    if (SubscriptionType === 'SNS') publish(Address, { name, type, amount }, ctx);
}

interface Message {
  readonly name: string;
  readonly type: string;
  readonly amount: number;
}

function publish(TopicArn: string, { name, type, amount }: Message, ctx: Ctx<BudgetsState>): void {
  const Message = `AWS Budget Notification\n\nAWS Account ${ctx.account}\n\nBudget Name: ${name}\nAlert Type: ${type}\n${type} Amount: $${amount.toFixed(2)}`;
  ctx.request(
    {
      service: 'sns',
      operation: 'Publish',
      input: { TopicArn, Subject: `AWS Budgets: ${name} has exceeded your alert threshold`, Message },
      region: parseArn(TopicArn)?.region ?? ctx.region,
      context: {
        'aws:SourceArn': `arn:aws:budgets::${ctx.account}:budget/${name}`,
        'aws:SourceAccount': ctx.account,
      },
    },
    null,
  );
}
