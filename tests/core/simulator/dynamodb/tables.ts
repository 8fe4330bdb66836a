import type { World } from '@/core/simulator/engine/world';
import { call, pass, testWorld } from '@/tests/support/simulator';

/** A world with a table of orders by customer and number, ready for use. */
export function withTable(world: World = testWorld()): World {
  call(world, 'dynamodb.CreateTable', {
    TableName: 'orders',
    KeySchema: [
      { AttributeName: 'customer', KeyType: 'HASH' },
      { AttributeName: 'number', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: [
      { AttributeName: 'customer', AttributeType: 'S' },
      { AttributeName: 'number', AttributeType: 'N' },
    ],
    BillingMode: 'PAY_PER_REQUEST',
  });
  pass(world, 10);
  return world;
}

export const key = (customer: string, number: number | string): object => ({
  customer: { S: customer },
  number: { N: String(number) },
});

export const put = (world: World, item: object, rest: object = {}) =>
  call(world, 'dynamodb.PutItem', { TableName: 'orders', Item: item, ...rest });

export const get = (world: World, itemKey: object) =>
  call<{ Item?: object }>(world, 'dynamodb.GetItem', { TableName: 'orders', Key: itemKey }).Item;
