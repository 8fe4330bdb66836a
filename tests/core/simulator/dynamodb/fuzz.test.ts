import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '@/core/simulator/engine/contract';
import { replay, World } from '@/core/simulator/engine/world';
import {
  addDecimals,
  compareDecimals,
  decimalOf,
  decimalText,
} from '@/core/simulator/services/dynamodb/values/decimal';
import { SERVICES } from '@/core/simulator/services/list';
import { LIMITS } from '@/tests/support/limits';
import { call, heldBy, send, testWorld } from '@/tests/support/simulator';
import { key, withTable } from './tables';

const customer = fc.constantFrom('a', 'b');
const number = fc.integer({ min: -3, max: 3 });
const itemKey = fc.tuple(customer, number).map(([name, n]) => key(name, n));
const expression = fc.constantFrom(
  'SET v = :v',
  'ADD v :v',
  'REMOVE v',
  'SET v = v + :v',
  'SET number = :v',
  'NONSENSE',
  'DELETE v :v',
);

const step: fc.Arbitrary<readonly [string, object]> = fc.oneof(
  fc.tuple(fc.constant('dynamodb.PutItem'), fc.record({ Item: itemKey })),
  fc.tuple(fc.constant('dynamodb.DeleteItem'), fc.record({ Key: itemKey })),
  fc.tuple(
    fc.constant('dynamodb.PutItem'),
    fc.record({ Item: itemKey, ConditionExpression: fc.constant('attribute_not_exists(customer)') }),
  ),
  fc.tuple(
    fc.constant('dynamodb.UpdateItem'),
    fc.record({ Key: itemKey, UpdateExpression: expression }).map((input) => ({
      ...input,
      ...(input.UpdateExpression.includes(':v') && { ExpressionAttributeValues: { ':v': { N: '1' } } }),
    })),
  ),
  fc.tuple(fc.constant('dynamodb.GetItem'), fc.record({ Key: fc.constant({ customer: { S: 'a' } }) })),
);

describe('whatever is asked of a table', () => {
  it('refusals change nothing, counts are right, items stay in order, and worlds can be copied and replayed', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const log: LogEntry[] = [];
        const world = withTable(testWorld({ sink: { entry: (entry) => log.push(entry) } }));
        for (const [name, input] of steps) {
          const before = heldBy(world);
          const { outcome } = send(world, name, { TableName: 'orders', ...input });
          if (!outcome?.ok) expect(heldBy(world)).toEqual(before);
        }
        const { Items } = call<{ Items: { customer: { S: string }; number: { N: string } }[] }>(
          world,
          'dynamodb.Scan',
          { TableName: 'orders' },
        );
        expect(call(world, 'dynamodb.DescribeTable', { TableName: 'orders' })).toMatchObject({
          Table: { ItemCount: Items.length },
        });
        for (const name of ['a', 'b']) {
          const numbers = Items.filter((item) => item.customer.S === name).map((item) =>
            Number(item.number.N),
          );
          expect(numbers).toEqual([...new Set(numbers)].sort((left, right) => left - right));
        }
        const again = testWorld();
        replay(again, log);
        const restored = World.restore(world.snapshot(), { services: SERVICES, limits: LIMITS.today });
        expect([again.hash(), restored.hash(), world.fork().hash()]).toEqual([
          world.hash(),
          world.hash(),
          world.hash(),
        ]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('numbers', () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 10 }))
    .map(([units, places]) => {
      const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
      const whole = digits.slice(0, digits.length - places);
      return `${units < 0n ? '-' : ''}${whole}${places > 0 ? `.${digits.slice(-places)}` : ''}`;
    });

  it('are written as they are read', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        const written = decimalText(decimalOf(text));
        expect(decimalText(decimalOf(written))).toBe(written);
        expect(Number(written)).toBe(Number(text) + 0);
      }),
    );
  });

  it('add up and have an order', () => {
    fc.assert(
      fc.property(decimal, decimal, (left, right) => {
        const sum = addDecimals(decimalOf(left), decimalOf(right));
        expect(addDecimals(sum, decimalOf(right), -1n)).toEqual(decimalOf(left));
        expect(compareDecimals(decimalOf(left), decimalOf(right))).toBe(
          Math.sign(Number(left) - Number(right)) + 0,
        );
      }),
    );
  });
});
