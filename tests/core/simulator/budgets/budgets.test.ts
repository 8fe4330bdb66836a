import { beforeEach, describe, expect, it } from 'vitest';
import type { WorldEvent } from '@/core/simulator/engine/contract';
import type { World } from '@/core/simulator/engine/world';
import { LIMITS } from '../../../support/limits';
import { ACCOUNT, call, heldBy, pass, REGION, refusal, testWorld } from '../../../support/simulator';
import { makeUser, policyOf } from '../iam/account';

const DAY = 86_400;
const WEEK_DAYS = 7;
const value = (fact: string): number => Number(LIMITS.today[fact]);

let world: World;
let alerts: Readonly<Record<string, unknown>>[];
beforeEach(() => {
  alerts = [];
  const event = ({ type, detail }: WorldEvent) => void (type === 'BudgetAlertSent' && alerts.push(detail));
  world = testWorld({ sink: { event } });
});

const notification = (NotificationType: string, Threshold: number, more: object = {}) => ({
  NotificationType,
  ComparisonOperator: 'GREATER_THAN',
  Threshold,
  ...more,
});
const EMAIL = { SubscriptionType: 'EMAIL', Address: 'ops@example.com' };

const budget = (more: object = {}) => ({
  BudgetName: 'monthly',
  BudgetType: 'COST',
  TimeUnit: 'MONTHLY',
  BudgetLimit: { Amount: '100', Unit: 'USD' },
  ...more,
});

const create = (notifications: object[], more: object = {}): [string, object] => [
  'budgets.CreateBudget',
  {
    AccountId: ACCOUNT,
    Budget: budget(more),
    NotificationsWithSubscribers: notifications.map((Notification) => ({
      Notification,
      Subscribers: [EMAIL],
    })),
  },
];

/** Days go by, each of which costs this much. */
function days(count: number, Amount: number): void {
  for (let n = 0; n < count; n++) {
    call(world, 'budgets.RecordSpend', { Amount });
    pass(world, DAY);
  }
}

const spend = () =>
  call<{ Budget: { CalculatedSpend: object } }>(world, 'budgets.DescribeBudget', {
    AccountId: ACCOUNT,
    BudgetName: 'monthly',
  }).Budget.CalculatedSpend;

describe('an alert on actual cost', () => {
  it('is sent once a budget period', () => {
    call(world, ...create([notification('ACTUAL', 80)]));
    days(8, 10);
    expect(alerts).toEqual([]);
    days(12, 10);
    expect(alerts).toMatchObject([{ budget: 'monthly', type: 'ACTUAL', subscribers: ['ops@example.com'] }]);
    // The world begins on the first of January: in February it may be sent again.
    days(11, 1);
    expect(alerts).toHaveLength(1);
    days(10, 10);
    expect(alerts).toHaveLength(2);
  });

  it('may have an absolute threshold and another comparison', () => {
    call(
      world,
      ...create([
        notification('ACTUAL', 15, { ThresholdType: 'ABSOLUTE_VALUE' }),
        notification('ACTUAL', 5, { ComparisonOperator: 'LESS_THAN' }),
      ]),
    );
    pass(world, DAY);
    expect(alerts).toHaveLength(1);
    days(2, 10);
    expect(alerts).toHaveLength(2);
  });
});

describe('an alert on forecast cost', () => {
  it('stays silent until there are five weeks of usage', () => {
    call(world, ...create([notification('FORECASTED', 100)]));
    const needed = value('budgets.forecast.history') * WEEK_DAYS;
    days(needed - 1, 10);
    expect(alerts).toEqual([]);
    expect(spend()).not.toHaveProperty('ForecastedSpend');
    days(2, 10);
    expect(spend()).toHaveProperty('ForecastedSpend');
    expect(alerts).toMatchObject([{ type: 'FORECASTED' }]);
  });

  it('is sent again when the forecast crosses its threshold again', () => {
    days(36, 1);
    call(world, ...create([notification('FORECASTED', 40)]));
    pass(world, DAY);
    expect(alerts).toEqual([]);
    days(4, 20);
    expect(alerts).toHaveLength(1);
    days(60, 0);
    expect(alerts).toHaveLength(1);
    days(4, 20);
    expect(alerts).toHaveLength(2);
  });
});

it('a topic gets the alert when its policy lets Budgets publish', () => {
  const { TopicArn } = call<{ TopicArn: string }>(world, 'sns.CreateTopic', { Name: 'costs' });
  const { QueueUrl } = call<{ QueueUrl: string }>(world, 'sqs.CreateQueue', { QueueName: 'costs' });
  const QueueArn = `arn:aws:sqs:${REGION}:${ACCOUNT}:costs`;
  const allow = (Service: string, Action: string, Resource: string) =>
    JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: { Service }, Action, Resource }] });
  call(world, 'sns.SetTopicAttributes', {
    TopicArn,
    AttributeName: 'Policy',
    AttributeValue: allow('budgets.amazonaws.com', 'sns:Publish', TopicArn),
  });
  const Policy = allow('sns.amazonaws.com', 'sqs:SendMessage', QueueArn);
  call(world, 'sqs.SetQueueAttributes', {
    QueueUrl,
    Attributes: { Policy, MessageRetentionPeriod: '1209600' },
  });
  const Attributes = { RawMessageDelivery: 'true' };
  call(world, 'sns.Subscribe', { TopicArn, Protocol: 'sqs', Endpoint: QueueArn, Attributes });
  call(world, ...create([]));
  call(world, 'budgets.CreateNotification', {
    AccountId: ACCOUNT,
    BudgetName: 'monthly',
    Notification: notification('ACTUAL', 50),
    Subscribers: [{ SubscriptionType: 'SNS', Address: TopicArn }],
  });
  days(6, 10);
  expect(call(world, 'sqs.ReceiveMessage', { QueueUrl })).toMatchObject({
    Messages: [
      { Body: expect.stringContaining('Budget Name: monthly\nAlert Type: ACTUAL\nACTUAL Amount: $60.00') },
    ],
  });
});

describe('budgets', () => {
  const name = { AccountId: ACCOUNT, BudgetName: 'monthly' };

  it('are described with what was spent, changed and deleted', () => {
    call(world, ...create([notification('ACTUAL', 80)]));
    days(3, 2.5);
    expect(spend()).toEqual({ ActualSpend: { Amount: '7.5', Unit: 'USD' } });
    call(world, 'budgets.UpdateBudget', {
      AccountId: ACCOUNT,
      NewBudget: budget({ BudgetLimit: { Amount: '5', Unit: 'USD' } }),
    });
    pass(world, DAY);
    expect(alerts).toHaveLength(1);
    expect(call(world, 'budgets.DescribeNotificationsForBudget', name)).toMatchObject({
      Notifications: [
        { NotificationType: 'ACTUAL', ThresholdType: 'PERCENTAGE', NotificationState: 'ALARM' },
      ],
    });
    call(world, 'budgets.DeleteBudget', name);
    expect(world.nextDue()).toBeUndefined();
    expect(refusal(world, 'budgets.DescribeBudget', name)).toMatchObject({
      code: 'NotFoundException',
      message: "Unable to get budget: monthly - the budget doesn't exist.",
    });
  });

  it('keep subscribers', () => {
    call(world, ...create([notification('ACTUAL', 80)]));
    const of = { ...name, Notification: notification('ACTUAL', 80) };
    const other = { SubscriptionType: 'EMAIL', Address: 'dev@example.com' };
    call(world, 'budgets.CreateSubscriber', { ...of, Subscriber: other });
    expect(call(world, 'budgets.DescribeSubscribersForNotification', of)).toEqual({
      Subscribers: [EMAIL, other],
    });
    expect(refusal(world, 'budgets.CreateSubscriber', { ...of, Subscriber: other }).code).toBe(
      'DuplicateRecordException',
    );
    call(world, 'budgets.DeleteSubscriber', { ...of, Subscriber: EMAIL });
    expect(call(world, 'budgets.DescribeSubscribersForNotification', of)).toEqual({ Subscribers: [other] });
    call(world, 'budgets.DeleteNotification', of);
    expect(refusal(world, 'budgets.DescribeSubscribersForNotification', of).code).toBe('NotFoundException');
  });

  it.each([
    [{ BudgetType: 'USAGE' }, [], 'InvalidParameterException'],
    [{ BudgetLimit: undefined }, [], 'InvalidParameterException'],
    [{ TimeUnit: 'DAILY' }, [notification('FORECASTED', 1)], 'InvalidParameterException'],
    [{ TimeUnit: 'YEARLY' }, [], 'ValidationException'],
    [{ BudgetName: 'a:b' }, [], 'ValidationException'],
  ])('are refused: %j', (more, notifications, code) => {
    const before = heldBy(world);
    expect(refusal(world, ...create(notifications, more)).code).toBe(code);
    expect(heldBy(world)).toEqual(before);
  });

  it('are looked at and changed by two permissions', () => {
    call(world, ...create([]));
    const caller = makeUser(world, 'viewer', policyOf({ Action: 'budgets:ViewBudget' }));
    expect(call(world, 'budgets.DescribeBudgets', { AccountId: ACCOUNT }, { caller })).toHaveProperty(
      'Budgets',
    );
    expect(refusal(world, 'budgets.DeleteBudget', name, { caller }).message).toContain(
      'is not authorized to perform: budgets:ModifyBudget',
    );
    expect(refusal(world, 'budgets.DescribeBudgets', { AccountId: '444455556666' }).code).toBe(
      'AccessDeniedException',
    );
  });
});

describe('limits', () => {
  it('budgets.perAccount.max', () => {
    const quota = value('budgets.perAccount.max');
    for (let n = 0; n < quota; n++) call(world, ...create([], { BudgetName: `b${n}` }));
    expect(refusal(world, ...create([], { BudgetName: 'more' })).code).toBe('CreationLimitExceededException');
  });

  it('budgets.notifications.perBudget.max', () => {
    const quota = value('budgets.notifications.perBudget.max');
    const some = (count: number) => Array.from({ length: count }, (_, n) => notification('ACTUAL', n));
    call(world, ...create(some(quota - 1)));
    const add = (Threshold: number) =>
      [
        world,
        'budgets.CreateNotification',
        {
          AccountId: ACCOUNT,
          BudgetName: 'monthly',
          Notification: notification('ACTUAL', Threshold),
          Subscribers: [EMAIL],
        },
      ] as const;
    expect(call(...add(50))).toEqual({});
    expect(refusal(...add(51)).code).toBe('CreationLimitExceededException');
  });

  it('budgets.updates.perDay', () => {
    call(world, ...create([notification('ACTUAL', 80)]));
    call(world, 'budgets.RecordSpend', { Amount: 90 });
    const interval = DAY / value('budgets.updates.perDay');
    pass(world, interval - 1);
    expect(alerts).toEqual([]);
    pass(world, 1);
    expect(alerts).toHaveLength(1);
  });
});
