import { describe, expect, it } from 'vitest';
import { call, heldBy, pass, refusal, testWorld } from '@/tests/support/simulator';
import { get, key, put, withTable } from './tables';

const update = (UpdateExpression: string, values?: object, rest: object = {}) => ({
  TableName: 'orders',
  Key: key('ada', 1),
  UpdateExpression,
  ...(values && { ExpressionAttributeValues: values }),
  ...rest,
});

describe('a table', () => {
  it('takes items once it is active, and none when it is being deleted', () => {
    const world = testWorld();
    const input = {
      TableName: 'locks',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
    };
    const putOne = { TableName: 'locks', Item: { id: { S: 'a' } } };
    const absent = { code: 'ResourceNotFoundException', message: 'Requested resource not found' };
    expect(call(world, 'dynamodb.CreateTable', input)).toMatchObject({
      TableDescription: { TableStatus: 'CREATING' },
    });
    expect(refusal(world, 'dynamodb.PutItem', putOne)).toMatchObject(absent);
    expect(refusal(world, 'dynamodb.CreateTable', input)).toMatchObject({
      code: 'ResourceInUseException',
      message: 'Table already exists: locks',
    });
    pass(world, 10);
    call(world, 'dynamodb.PutItem', putOne);
    expect(call(world, 'dynamodb.DescribeTable', { TableName: 'locks' })).toMatchObject({
      Table: { TableStatus: 'ACTIVE', ItemCount: 1, TableSizeBytes: 3 },
    });
    call(world, 'dynamodb.DeleteTable', { TableName: 'locks' });
    expect(refusal(world, 'dynamodb.PutItem', putOne)).toMatchObject(absent);
    pass(world, 10);
    expect(refusal(world, 'dynamodb.DescribeTable', { TableName: 'locks' }).message).toBe(
      'Requested resource not found: Table: locks not found',
    );
  });
});

describe('an item', () => {
  it('is put, read, replaced and deleted', () => {
    const world = withTable();
    put(world, { ...key('ada', 1), total: { N: '010.50' } });
    expect(get(world, key('ada', 1))).toEqual({ ...key('ada', 1), total: { N: '10.5' } });
    const { Attributes } = put(
      world,
      { ...key('ada', '1.0'), total: { N: '3' } },
      { ReturnValues: 'ALL_OLD' },
    );
    expect(Attributes).toMatchObject({ total: { N: '10.5' } });
    call(world, 'dynamodb.DeleteItem', { TableName: 'orders', Key: key('ada', 1) });
    expect(get(world, key('ada', 1))).toBeUndefined();
  });

  it.each<[object, string]>([
    [
      { customer: { S: 'ada' } },
      'One or more parameter values were invalid: Missing the key number in the item',
    ],
    [
      { customer: { N: '1' }, number: { N: '1' } },
      'One or more parameter values were invalid: Type mismatch for key customer expected: S actual: N',
    ],
    [{ ...key('ada', 1), n: { N: 'x' } }, 'The parameter cannot be converted to a numeric value: x'],
    [
      { ...key('ada', 1), n: { N: '1'.repeat(39) } },
      'Attempting to store more than 38 significant digits in a Number',
    ],
    [
      { ...key('ada', 1), s: { SS: ['a', 'a'] } },
      'One or more parameter values were invalid: Input collection [a, a] contains duplicates.',
    ],
  ])('%j is refused', (Item, message) => {
    expect(refusal(withTable(), 'dynamodb.PutItem', { TableName: 'orders', Item })).toMatchObject({
      code: 'ValidationException',
      status: 400,
      message,
    });
  });

  it('is found by its whole key only', () => {
    expect(
      refusal(withTable(), 'dynamodb.GetItem', { TableName: 'orders', Key: { customer: { S: 'a' } } })
        .message,
    ).toBe('The provided key element does not match the schema');
  });
});

describe('a condition', () => {
  const once = { ConditionExpression: 'attribute_not_exists(customer)' };

  it('keeps a second writer out: the idempotency key', () => {
    const world = withTable();
    put(world, { ...key('ada', 1), v: { S: 'first' } }, once);
    const before = heldBy(world);
    const second = { TableName: 'orders', Item: { ...key('ada', 1), v: { S: 'second' } }, ...once };
    expect(refusal(world, 'dynamodb.PutItem', second)).toMatchObject({
      code: 'ConditionalCheckFailedException',
      status: 400,
      message: 'The conditional request failed',
    });
    expect(
      refusal(world, 'dynamodb.PutItem', { ...second, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })
        .members,
    ).toMatchObject({ Item: { v: { S: 'first' } } });
    expect(heldBy(world)).toEqual(before);
  });

  it.each<[string, boolean]>([
    ['total = :five', true],
    ['total <> :five', false],
    ['total < :six AND total >= :five', true],
    ['total BETWEEN :five AND :six', true],
    ['total IN (:six, :five)', true],
    ['NOT (total > :five OR #n.inner = :x)', false],
    ['begins_with(name, :a)', true],
    ['contains(tags, :x)', true],
    ['attribute_type(tags, :ss)', true],
    ['size(name) = :three', true],
    ['list[1] = :x', true],
    ['attribute_exists(missing)', false],
    ['missing = :five', false],
    ['total = :x', false],
  ])('%s is %s', (condition, holds) => {
    const world = withTable();
    put(world, {
      ...key('ada', 1),
      total: { N: '5' },
      name: { S: 'ada' },
      tags: { SS: ['x', 'y'] },
      list: { L: [{ S: 'w' }, { S: 'x' }] },
      nested: { M: { inner: { S: 'x' } } },
    });
    const all: Record<string, object> = {
      ':five': { N: '5.0' },
      ':six': { N: '6' },
      ':x': { S: 'x' },
      ':a': { S: 'a' },
      ':ss': { S: 'SS' },
      ':three': { N: '3' },
    };
    const ExpressionAttributeValues = Object.fromEntries(
      Object.entries(all).filter(([name]) => new RegExp(`${name}\\b`).test(condition)),
    );
    const input = {
      TableName: 'orders',
      Key: key('ada', 1),
      ConditionExpression: condition,
      ...(Object.keys(ExpressionAttributeValues).length > 0 && { ExpressionAttributeValues }),
      ...(condition.includes('#n') && { ExpressionAttributeNames: { '#n': 'nested' } }),
    };
    if (holds) call(world, 'dynamodb.DeleteItem', input);
    else expect(refusal(world, 'dynamodb.DeleteItem', input).code).toBe('ConditionalCheckFailedException');
  });

  it.each<[string, object | undefined, string]>([
    ['total =', undefined, 'Invalid ConditionExpression: Syntax error; token: "<EOF>", near: "="'],
    [
      'total = :v',
      undefined,
      'Invalid ConditionExpression: An expression attribute value used in expression is not defined; attribute value: :v',
    ],
    [
      '#t = :v',
      { ':v': { N: '1' } },
      'Invalid ConditionExpression: An expression attribute name used in the document path is not defined; attribute name: #t',
    ],
    ['nope(total)', undefined, 'Invalid ConditionExpression: Invalid function name; function: nope'],
    [
      'attribute_exists(total)',
      { ':v': { N: '1' } },
      'Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}',
    ],
  ])('%s is refused', (ConditionExpression, ExpressionAttributeValues, message) => {
    const input = { TableName: 'orders', Key: key('ada', 1), ConditionExpression, ExpressionAttributeValues };
    expect(refusal(withTable(), 'dynamodb.DeleteItem', input)).toMatchObject({
      code: 'ValidationException',
      message,
    });
  });
});

describe('an update', () => {
  it('counts: ADD begins at nothing', () => {
    const world = withTable();
    for (let i = 0; i < 3; i++)
      call(world, 'dynamodb.UpdateItem', update('ADD hits :one', { ':one': { N: '1' } }));
    expect(get(world, key('ada', 1))).toMatchObject({ hits: { N: '3' } });
  });

  it('sets, computes, appends and removes, from the item as it was', () => {
    const world = withTable();
    put(world, {
      ...key('ada', 1),
      a: { N: '1' },
      b: { N: '2' },
      list: { L: [{ S: 'x' }] },
      map: { M: { k: { S: 'v' } } },
      tags: { SS: ['p', 'q'] },
    });
    const values = { ':n': { N: '0.1' }, ':l': { L: [{ S: 'y' }] }, ':s': { S: 'w' }, ':q': { SS: ['q'] } };
    const { Attributes } = call(
      world,
      'dynamodb.UpdateItem',
      update(
        'SET a = b, b = a - :n, list = list_append(list, :l), map.k = :s, c = if_not_exists(c, :n) REMOVE map.gone DELETE tags :q',
        values,
        { ReturnValues: 'ALL_NEW' },
      ),
    );
    expect(Attributes).toEqual({
      ...key('ada', 1),
      a: { N: '2' },
      b: { N: '0.9' },
      c: { N: '0.1' },
      list: { L: [{ S: 'x' }, { S: 'y' }] },
      map: { M: { k: { S: 'w' } } },
      tags: { SS: ['p'] },
    });
  });

  it.each<[string, object | undefined, string]>([
    [
      'SET number = :n',
      { ':n': { N: '1' } },
      'One or more parameter values were invalid: Cannot update attribute number. This attribute is part of the key',
    ],
    [
      'SET a = b',
      undefined,
      'The provided expression refers to an attribute that does not exist in the item',
    ],
    [
      'SET a.b = :n',
      { ':n': { N: '1' } },
      'The document path provided in the update expression is invalid for update',
    ],
    [
      'SET a = :n, a = :n',
      { ':n': { N: '1' } },
      'Invalid UpdateExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a]',
    ],
    [
      'SET a = :n SET b = :n',
      { ':n': { N: '1' } },
      'Invalid UpdateExpression: The "SET" section can only be used once in an update expression;',
    ],
    [
      'SET a = :s + :s',
      { ':s': { S: 'x' } },
      'An operand in the update expression has an incorrect data type',
    ],
  ])('%s is refused', (expression, values, message) => {
    const world = withTable();
    expect(refusal(world, 'dynamodb.UpdateItem', update(expression, values))).toMatchObject({
      code: 'ValidationException',
      message,
    });
    expect(get(world, key('ada', 1))).toBeUndefined();
  });
});
