import { describe, expect, it } from 'vitest';
import { ACCOUNT, call, heldBy, REGION, refusal, testWorld } from '@/tests/support/simulator';
import { queue, rule } from './support';

const PATTERN = '{"source":["a"]}';

describe('rules', () => {
  it('are described with what was put, and by whom', () => {
    const world = testWorld();
    const { RuleArn } = call(world, 'events.PutRule', { Name: 'r', EventPattern: PATTERN, Description: 'd' });
    expect(RuleArn).toBe(`arn:aws:events:${REGION}:${ACCOUNT}:rule/r`);
    expect(call(world, 'events.DescribeRule', { Name: 'r' })).toEqual({
      Name: 'r',
      Arn: RuleArn,
      EventPattern: PATTERN,
      State: 'ENABLED',
      Description: 'd',
      EventBusName: 'default',
      CreatedBy: ACCOUNT,
    });
  });

  it('are replaced by putting them again, targets and tags aside', () => {
    const world = testWorld();
    const q = queue(world, 'q');
    rule(world, 'r', { a: [1] }, { Arn: q.arn });
    call(world, 'events.PutRule', { Name: 'r', ScheduleExpression: 'rate(1 day)', State: 'DISABLED' });
    const described = call(world, 'events.DescribeRule', { Name: 'r' });
    expect(described).toMatchObject({ ScheduleExpression: 'rate(1 day)', State: 'DISABLED' });
    expect(described).not.toHaveProperty('EventPattern');
    expect(call(world, 'events.ListTargetsByRule', { Rule: 'r' })).toEqual({
      Targets: [{ Id: 't', Arn: q.arn }],
    });
  });

  it('name the bus in their ARN unless it is the default one', () => {
    const world = testWorld();
    call(world, 'events.CreateEventBus', { Name: 'b' });
    const put = call(world, 'events.PutRule', { Name: 'r', EventBusName: 'b', EventPattern: PATTERN });
    expect(put).toEqual({ RuleArn: `arn:aws:events:${REGION}:${ACCOUNT}:rule/b/r` });
  });

  it('are deleted once their targets are removed, and as often as one likes', () => {
    const world = testWorld();
    rule(world, 'r', { a: [1] }, { Arn: queue(world, 'q').arn });
    expect(refusal(world, 'events.DeleteRule', { Name: 'r' })).toMatchObject({
      code: 'ValidationException',
      message: "Rule can't be deleted since it has targets.",
    });
    const removed = call(world, 'events.RemoveTargets', { Rule: 'r', Ids: ['t', 'none'] });
    expect(removed).toMatchObject({ FailedEntryCount: 1, FailedEntries: [{ TargetId: 'none' }] });
    call(world, 'events.DeleteRule', { Name: 'r' });
    call(world, 'events.DeleteRule', { Name: 'r' });
    expect(call(world, 'events.ListRules')).toEqual({ Rules: [] });
  });

  it('are found by the target they send to', () => {
    const world = testWorld();
    const q = queue(world, 'q');
    for (const name of ['b', 'a']) rule(world, name, { a: [1] }, { Arn: q.arn });
    call(world, 'events.PutRule', { Name: 'c', EventPattern: PATTERN });
    expect(call(world, 'events.ListRuleNamesByTarget', { TargetArn: q.arn })).toEqual({
      RuleNames: ['a', 'b'],
    });
  });

  it.each([
    [{}, 'ValidationException', 'Parameter(s) EventPattern or ScheduleExpression must be specified.'],
    [
      { EventPattern: '' },
      'ValidationException',
      'Parameter(s) EventPattern or ScheduleExpression must be specified.',
    ],
    [
      { ScheduleExpression: 'rate(1 minutes)' },
      'ValidationException',
      'Parameter ScheduleExpression is not valid.',
    ],
    [
      { ScheduleExpression: 'rate(1 minute)', EventBusName: 'b' },
      'ValidationException',
      'ScheduleExpression is supported only on the default event bus.',
    ],
    [
      { EventPattern: '{"a":1}' },
      'InvalidEventPatternException',
      'Event pattern is not valid. Reason: "a" must be an object or an array\n at [Source: (String)"{"a":1}"; line: 1, column: 7]',
    ],
    [
      { EventBusName: 'x', EventPattern: PATTERN },
      'ResourceNotFoundException',
      'Event bus x does not exist.',
    ],
  ])('%j is refused', (input, code, message) => {
    const world = testWorld();
    call(world, 'events.CreateEventBus', { Name: 'b' });
    const before = heldBy(world);
    expect(refusal(world, 'events.PutRule', { Name: 'r', ...input })).toMatchObject({ code, message });
    expect(heldBy(world)).toEqual(before);
  });

  it.each(['DescribeRule', 'EnableRule', 'DisableRule'])('%s of none is refused', (operation) => {
    expect(refusal(testWorld(), `events.${operation}`, { Name: 'r' })).toMatchObject({
      code: 'ResourceNotFoundException',
      message: 'Rule r does not exist on EventBus default.',
    });
  });
});

describe('TestEventPattern', () => {
  const Event = JSON.stringify({
    id: '1',
    account: ACCOUNT,
    source: 'a',
    time: '2026-01-01T00:00:00Z',
    region: REGION,
    'detail-type': 't',
  });

  it('tells whether a pattern fits', () => {
    const world = testWorld();
    expect(call(world, 'events.TestEventPattern', { EventPattern: PATTERN, Event })).toEqual({
      Result: true,
    });
    expect(call(world, 'events.TestEventPattern', { EventPattern: '{"b":[1]}', Event })).toEqual({
      Result: false,
    });
  });

  it.each(['plain', '[]', '{}', '{"id":"1"}', Event.replace('"region"', '"place"')])(
    '%s is no event',
    (text) => {
      expect(
        refusal(testWorld(), 'events.TestEventPattern', { EventPattern: PATTERN, Event: text }),
      ).toMatchObject({
        code: 'ValidationException',
        message: 'Parameter Event is not valid.',
      });
    },
  );
});
