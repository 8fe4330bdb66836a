import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BudgetsState } from '@/core/simulator/services/budgets/state';
import { expectRepeatable, loggedWorld, sendAtomically } from '../../../support/repeat';
import { ACCOUNT, PLACE, pass } from '../../../support/simulator';

const name = fc.constantFrom('a', 'b', 'a:b');
const notification = fc.record({
  NotificationType: fc.constantFrom('ACTUAL', 'FORECASTED', 'OTHER'),
  ComparisonOperator: fc.constantFrom('GREATER_THAN', 'LESS_THAN'),
  Threshold: fc.constantFrom(-1, 10, 80),
});
const Subscribers = [{ SubscriptionType: 'EMAIL', Address: 'ops@example.com' }];

const command: fc.Arbitrary<[string, object]> = fc.oneof(
  fc
    .tuple(name, fc.constantFrom('DAILY', 'MONTHLY', 'YEARLY'), fc.array(notification, { maxLength: 2 }))
    .map(([BudgetName, TimeUnit, all]): [string, object] => [
      'budgets.CreateBudget',
      {
        AccountId: ACCOUNT,
        Budget: { BudgetName, TimeUnit, BudgetType: 'COST', BudgetLimit: { Amount: '100', Unit: 'USD' } },
        NotificationsWithSubscribers: all.map((Notification) => ({ Notification, Subscribers })),
      },
    ]),
  fc
    .tuple(fc.constantFrom('CreateNotification', 'DeleteNotification'), name, notification)
    .map(([operation, BudgetName, Notification]): [string, object] => [
      `budgets.${operation}`,
      {
        AccountId: ACCOUNT,
        BudgetName,
        Notification,
        ...(operation.startsWith('Create') && { Subscribers }),
      },
    ]),
  name.map((BudgetName): [string, object] => ['budgets.DeleteBudget', { AccountId: ACCOUNT, BudgetName }]),
  fc.constantFrom(1, 50, Number.NaN).map((Amount): [string, object] => ['budgets.RecordSpend', { Amount }]),
);

/** Alerts of one budget differ, and only while there are budgets does anything happen by itself. */
function expectWhole(state: BudgetsState | undefined, nextDue: number | undefined): void {
  expect(nextDue === undefined).toBe((state?.budgets.size ?? 0) === 0);
  for (const { alerts } of state?.budgets.values() ?? [])
    for (const { sentIn } of alerts) expect(sentIn).not.toBeNaN();
}

it('any sequence of commands leaves whole budgets, refusals change nothing, and a replay is the same world', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(command, fc.constantFrom(0, 3_600, 2_000_000)), { maxLength: 25 }),
      (steps) => {
        const { world, log } = loggedWorld();
        for (const [[operation, input], wait] of steps) {
          sendAtomically(world, operation, input);
          pass(world, wait);
          expectWhole(world.stateOf('budgets', PLACE) as BudgetsState | undefined, world.nextDue());
        }
        expectRepeatable(world, log);
      },
    ),
    { numRuns: 60 },
  );
});
