import { describe, expect, it } from 'vitest';
import { limit } from '@/core/facts/limits';
import { LIMITS } from '@/tests/support/limits';
import { call, PLACE, send, testWorld } from '@/tests/support/simulator';
import { key, put, withTable } from './tables';

const value = (fact: string): number => limit(LIMITS.today, fact);

function outcomeOf(name: string, input: object): string {
  const { outcome } = send(withTable(), name, { TableName: 'orders', ...input });
  return outcome?.ok ? 'ok' : `${outcome?.error.message}`;
}

const EMPTY_ITEM_BYTES = 'customer'.length + 'a'.length + 'number'.length + 2 + 'b'.length;
const keys = (count: number) => Array.from({ length: count }, (_, i) => key('a', i + 1));

describe.each<[string, (size: number) => string, string]>([
  [
    'dynamodb.item.size.max',
    (size) =>
      outcomeOf('dynamodb.PutItem', {
        Item: { ...key('a', 1), b: { S: 'x'.repeat(size - EMPTY_ITEM_BYTES) } },
      }),
    'Item size has exceeded the maximum allowed size',
  ],
  [
    'dynamodb.batchWrite.items.max',
    (size) =>
      outcomeOf('dynamodb.BatchWriteItem', {
        RequestItems: { orders: keys(size).map((Item) => ({ PutRequest: { Item } })) },
      }),
    'Too many items requested for the BatchWriteItem call',
  ],
  [
    'dynamodb.batchGet.items.max',
    (size) => outcomeOf('dynamodb.BatchGetItem', { RequestItems: { orders: { Keys: keys(size) } } }),
    'Too many items requested for the BatchGetItem call',
  ],
])('%s', (fact, outcome, words) => {
  it('is allowed, and one less, but no more', () => {
    expect([-1, 0, 1].map((more) => outcome(value(fact) + more))).toEqual(['ok', 'ok', words]);
  });
});

it('dynamodb.query.page.max: a page ends with the item that fills it', () => {
  const quarter = value('dynamodb.query.page.max') / 4;
  const pageOf = (bytesLess: number): number => {
    const world = withTable();
    for (let i = 1; i <= 5; i++)
      put(world, { ...key('a', i), b: { S: 'x'.repeat(quarter - EMPTY_ITEM_BYTES - bytesLess) } });
    return call<{ Count: number }>(world, 'dynamodb.Scan', { TableName: 'orders' }).Count;
  };
  expect([pageOf(1), pageOf(0), pageOf(-1)]).toEqual([5, 4, 4]);
});

it('dynamodb.listTables.page.max: names come in pages', () => {
  const pages = (count: number): number[] => {
    const world = testWorld();
    for (let i = 0; i < count; i++)
      call(world, 'dynamodb.CreateTable', {
        TableName: `table-${i}`,
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
      });
    const first = call<{ TableNames: string[]; LastEvaluatedTableName?: string }>(
      world,
      'dynamodb.ListTables',
    );
    if (first.LastEvaluatedTableName === undefined) return [first.TableNames.length];
    const ExclusiveStartTableName = first.LastEvaluatedTableName;
    const second = call<{ TableNames: string[] }>(world, 'dynamodb.ListTables', { ExclusiveStartTableName });
    return [first.TableNames.length, second.TableNames.length];
  };
  const size = value('dynamodb.listTables.page.max');
  expect([pages(size - 1), pages(size), pages(size + 1)]).toEqual([[size - 1], [size], [size, 1]]);
});

it.each([
  ['dynamodb.capacity.write.unit', 'DynamoDB-WriteRequestUnits', 'dynamodb.PutItem'],
  ['dynamodb.capacity.read.unit', 'DynamoDB-ReadRequestUnits', 'dynamodb.GetItem'],
] as const)('%s: a unit more for every unit begun', (fact, item, name) => {
  const units = (size: number): number => {
    const world = withTable();
    const Item = { ...key('a', 1), b: { S: 'x'.repeat(size - EMPTY_ITEM_BYTES) } };
    put(world, Item);
    if (name === 'dynamodb.GetItem')
      call(world, name, { TableName: 'orders', Key: key('a', 1), ConsistentRead: true });
    return world.usage(PLACE).get(item) ?? 0;
  };
  expect([units(value(fact) - 1), units(value(fact)), units(value(fact) + 1)]).toEqual([1, 1, 2]);
});
