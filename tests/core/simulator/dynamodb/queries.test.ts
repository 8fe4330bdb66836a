import { describe, expect, it } from 'vitest';
import { call, heldBy, PLACE, refusal, type testWorld } from '@/tests/support/simulator';
import { key, put, withTable } from './tables';

describe('a query', () => {
  const filled = () => {
    const world = withTable();
    for (const number of [10, 9, 2, 1])
      put(world, { ...key('ada', number), even: { BOOL: number % 2 === 0 } });
    put(world, key('bob', 5));
    return world;
  };
  const query = (world: ReturnType<typeof testWorld>, rest: object = {}, values: object = {}) =>
    call<{
      Items: { number: { N: string } }[];
      LastEvaluatedKey?: object;
      Count: number;
      ScannedCount: number;
    }>(world, 'dynamodb.Query', {
      TableName: 'orders',
      KeyConditionExpression: 'customer = :c',
      ExpressionAttributeValues: { ':c': { S: 'ada' }, ...values },
      ...rest,
    });
  const numbers = (items: { number: { N: string } }[]): number[] =>
    items.map(({ number }) => Number(number.N));

  it('answers the items of a hash key in the order of numbers, or backwards', () => {
    const world = filled();
    expect(numbers(query(world).Items)).toEqual([1, 2, 9, 10]);
    expect(numbers(query(world, { ScanIndexForward: false }).Items)).toEqual([10, 9, 2, 1]);
  });

  it('asks for a part of the range', () => {
    const world = filled();
    const KeyConditionExpression = 'customer = :c AND #n BETWEEN :low AND :high';
    const rest = { KeyConditionExpression, ExpressionAttributeNames: { '#n': 'number' } };
    expect(numbers(query(world, rest, { ':low': { N: '2' }, ':high': { N: '9.5' } }).Items)).toEqual([2, 9]);
  });

  it('filters after reading', () => {
    const result = query(filled(), { FilterExpression: 'even = :t' }, { ':t': { BOOL: true } });
    expect(result).toMatchObject({ Count: 2, ScannedCount: 4 });
  });

  it('goes on where a page ended', () => {
    const world = filled();
    const first = query(world, { Limit: 3 });
    expect(first.LastEvaluatedKey).toEqual(key('ada', 9));
    const second = query(world, { ExclusiveStartKey: first.LastEvaluatedKey });
    expect(numbers(second.Items)).toEqual([10]);
    expect(second.LastEvaluatedKey).toBeUndefined();
  });

  it('needs the hash key', () => {
    const input = {
      TableName: 'orders',
      KeyConditionExpression: '#n = :v',
      ExpressionAttributeNames: { '#n': 'number' },
      ExpressionAttributeValues: { ':v': { N: '1' } },
    };
    expect(refusal(filled(), 'dynamodb.Query', input).message).toBe(
      'Query condition missed key schema element: customer',
    );
  });

  it('is paid for by what was read: half for eventual consistency', () => {
    const world = filled();
    const before = world.usage(PLACE).get('DynamoDB-ReadRequestUnits') ?? 0;
    query(world);
    query(world, { ConsistentRead: true });
    expect((world.usage(PLACE).get('DynamoDB-ReadRequestUnits') ?? 0) - before).toBe(0.5 + 1);
  });

  it('is a scan without a key, in as many segments as wanted', () => {
    const world = filled();
    const scan = (rest: object) =>
      call<{ Items: object[] }>(world, 'dynamodb.Scan', { TableName: 'orders', ...rest }).Items.length;
    expect(scan({})).toBe(5);
    expect(scan({ Segment: 0, TotalSegments: 2 }) + scan({ Segment: 1, TotalSegments: 2 })).toBe(5);
  });
});

describe('a batch', () => {
  it('writes and deletes in one go, or nothing', () => {
    const world = withTable();
    put(world, key('ada', 1));
    const requests = (...extra: object[]) => ({
      RequestItems: {
        orders: [
          { PutRequest: { Item: key('ada', 2) } },
          { DeleteRequest: { Key: key('ada', 1) } },
          ...extra,
        ],
      },
    });
    const before = heldBy(world);
    expect(
      refusal(world, 'dynamodb.BatchWriteItem', requests({ PutRequest: { Item: { customer: { S: 'x' } } } }))
        .code,
    ).toBe('ValidationException');
    expect(
      refusal(world, 'dynamodb.BatchWriteItem', requests({ PutRequest: { Item: key('ada', 2) } })).message,
    ).toBe('Provided list of item keys contains duplicates');
    expect(heldBy(world)).toEqual(before);
    expect(call(world, 'dynamodb.BatchWriteItem', requests())).toEqual({ UnprocessedItems: {} });
    const { Responses } = call(world, 'dynamodb.BatchGetItem', {
      RequestItems: { orders: { Keys: [key('ada', 1), key('ada', 2)] } },
    });
    expect(Responses).toEqual({ orders: [key('ada', 2)] });
  });
});
