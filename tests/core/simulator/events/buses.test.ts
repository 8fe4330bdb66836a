import { describe, expect, it } from 'vitest';
import { ACCOUNT, call, heldBy, REGION, refusal, testWorld } from '@/tests/support/simulator';
import { asOther, OTHER, put, queue, rule } from './support';

const busArn = (name: string): string => `arn:aws:events:${REGION}:${ACCOUNT}:event-bus/${name}`;

describe('buses', () => {
  it('there is a default bus from the start', () => {
    const world = testWorld();
    expect(call(world, 'events.DescribeEventBus')).toMatchObject({ Name: 'default', Arn: busArn('default') });
  });

  it('are made, described, changed, listed by name and deleted', () => {
    const world = testWorld();
    expect(call(world, 'events.CreateEventBus', { Name: 'b', Description: 'd' })).toEqual({
      EventBusArn: busArn('b'),
      Description: 'd',
    });
    call(world, 'events.CreateEventBus', { Name: 'a', Tags: [{ Key: 'k', Value: 'v' }] });
    call(world, 'events.UpdateEventBus', { Name: 'b', Description: 'e' });
    expect(call(world, 'events.DescribeEventBus', { Name: busArn('b') })).toMatchObject({ Description: 'e' });
    const names = () =>
      call<{ EventBuses: { Name: string }[] }>(world, 'events.ListEventBuses').EventBuses.map(
        ({ Name }) => Name,
      );
    expect(names()).toEqual(['a', 'b', 'default']);
    call(world, 'events.DeleteEventBus', { Name: 'b' });
    expect(names()).toEqual(['a', 'default']);
  });

  it('pages go on where the last ended', () => {
    const world = testWorld();
    for (const Name of ['a', 'b', 'c']) call(world, 'events.CreateEventBus', { Name });
    const first = call<{ NextToken: string }>(world, 'events.ListEventBuses', { Limit: 2 });
    expect(first).toMatchObject({ EventBuses: [{ Name: 'a' }, { Name: 'b' }] });
    const rest = call(world, 'events.ListEventBuses', { Limit: 2, NextToken: first.NextToken });
    expect(rest).toMatchObject({ EventBuses: [{ Name: 'c' }, { Name: 'default' }] });
    expect(rest).not.toHaveProperty('NextToken');
  });

  it.each([
    [
      'events.CreateEventBus',
      { Name: 'default' },
      'ResourceAlreadyExistsException',
      'Event bus default already exists.',
    ],
    ['events.CreateEventBus', { Name: 'a/b' }, 'ValidationException', "Event bus name must not contain '/'."],
    [
      'events.CreateEventBus',
      { Name: 'aws.partner/x/y', EventSourceName: 'aws.partner/x/y' },
      'ResourceNotFoundException',
      'Event source aws.partner/x/y does not exist.',
    ],
    ['events.DeleteEventBus', { Name: 'default' }, 'ValidationException', 'Cannot delete event bus default.'],
    ['events.DescribeEventBus', { Name: 'x' }, 'ResourceNotFoundException', 'Event bus x does not exist.'],
    ['events.ListRules', { EventBusName: 'x' }, 'ResourceNotFoundException', 'Event bus x does not exist.'],
  ])('%s %j is refused', (name, input, code, message) => {
    const world = testWorld();
    const before = heldBy(world);
    expect(refusal(world, name, input)).toMatchObject({ code, message, status: 400 });
    expect(heldBy(world)).toEqual(before);
  });

  it('a bus with rules is not deleted', () => {
    const world = testWorld();
    call(world, 'events.CreateEventBus', { Name: 'b' });
    call(world, 'events.PutRule', { Name: 'r', EventBusName: 'b', EventPattern: '{"a":[1]}' });
    expect(refusal(world, 'events.DeleteEventBus', { Name: 'b' }).code).toBe('ValidationException');
  });
});

describe('permissions', () => {
  const policyOf = (world: ReturnType<typeof testWorld>) =>
    call<{ Policy?: string }>(world, 'events.DescribeEventBus').Policy;
  const allow = { StatementId: 's', Action: 'events:PutEvents', Principal: OTHER };

  it('are statements of the bus policy', () => {
    const world = testWorld();
    call(world, 'events.PutPermission', allow);
    const Condition = { Type: 'StringEquals', Key: 'aws:PrincipalOrgID', Value: 'o-1' };
    call(world, 'events.PutPermission', { ...allow, StatementId: 'org', Principal: '*', Condition });
    expect(JSON.parse(policyOf(world) ?? '')).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 's',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${OTHER}:root` },
          Action: 'events:PutEvents',
          Resource: busArn('default'),
        },
        {
          Sid: 'org',
          Effect: 'Allow',
          Principal: '*',
          Action: 'events:PutEvents',
          Resource: busArn('default'),
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } },
        },
      ],
    });
    call(world, 'events.RemovePermission', { StatementId: 's' });
    expect(JSON.parse(policyOf(world) ?? '').Statement).toHaveLength(1);
    call(world, 'events.RemovePermission', { RemoveAllPermissions: true });
    expect(policyOf(world)).toBeUndefined();
  });

  it.each([
    [{ ...allow, Action: 'events:PutRule' }, "Provided value in parameter 'action' is not supported."],
    [{ ...allow, StatementId: undefined }, 'Parameter(s) StatementId must be specified.'],
    [{ Policy: '{' }, 'This policy contains invalid Json'],
  ])('%j is refused', (input, message) => {
    expect(refusal(testWorld(), 'events.PutPermission', input)).toMatchObject({
      code: 'ValidationException',
      message,
    });
  });

  it('a statement that is not there cannot be removed', () => {
    expect(refusal(testWorld(), 'events.RemovePermission', { StatementId: 'x' })).toMatchObject({
      code: 'ResourceNotFoundException',
      message: 'Statement with the provided id does not exist.',
    });
  });

  it('let another account put events, which keep its number; without them it is denied', () => {
    const world = testWorld();
    const q = queue(world, 'q');
    rule(world, 'r', { account: [OTHER] }, { Arn: q.arn });
    const entry = { Source: 'a', DetailType: 'b', Detail: '{}', EventBusName: busArn('default') };
    expect(refusal(world, 'events.PutEvents', { Entries: [entry] }, asOther)).toMatchObject({
      code: 'AccessDeniedException',
      message: expect.stringContaining('events:PutEvents'),
    });
    call(world, 'events.PutPermission', allow);
    put(world, {}, { EventBusName: busArn('default') }, asOther);
    expect(q.bodies()).toHaveLength(1);
  });
});

it('a bus policy may let in events of one source only', () => {
  const world = testWorld();
  const statement = {
    Sid: 's',
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${OTHER}:root` },
    Action: 'events:PutEvents',
    Resource: busArn('default'),
    Condition: { StringEquals: { 'events:source': 'shop' } },
  };
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
  call(world, 'events.PutPermission', { Policy });
  const EventBusName = busArn('default');
  expect(put(world, {}, { EventBusName }, asOther).FailedEntryCount).toBe(0);
  const Entries = [{ Source: 'bank', DetailType: 'b', Detail: '{}', EventBusName }];
  expect(refusal(world, 'events.PutEvents', { Entries }, asOther).code).toBe('AccessDeniedException');
});

describe('tags', () => {
  it('stand on buses and rules', () => {
    const world = testWorld();
    call(world, 'events.PutRule', { Name: 'r', EventPattern: '{"a":[1]}', Tags: [{ Key: 'a', Value: '1' }] });
    const ResourceARN = `arn:aws:events:${REGION}:${ACCOUNT}:rule/r`;
    call(world, 'events.TagResource', { ResourceARN, Tags: [{ Key: 'b', Value: '2' }] });
    call(world, 'events.UntagResource', { ResourceARN, TagKeys: ['a', 'none'] });
    expect(call(world, 'events.ListTagsForResource', { ResourceARN })).toEqual({
      Tags: [{ Key: 'b', Value: '2' }],
    });
  });

  it('of what does not exist are refused', () => {
    const ResourceARN = `arn:aws:events:${REGION}:${ACCOUNT}:rule/b/r`;
    expect(refusal(testWorld(), 'events.ListTagsForResource', { ResourceARN }).message).toBe(
      'Event bus b does not exist.',
    );
  });
});
