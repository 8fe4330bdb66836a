import { describe, expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import { ACCOUNT, call, REGION, rootOf, testWorld } from '@/tests/support/simulator';
import { asOther, OTHER, put, queue, rule, THIRD } from './support';

const bus = (account: string, name = 'default', region = REGION): string =>
  `arn:aws:events:${region}:${account}:event-bus/${name}`;
const asThird = { caller: rootOf(THIRD) };

/** Lets an account send to the default bus of the caller of `options`. */
const allow = (world: World, account: string, options: object = {}) =>
  call(
    world,
    'events.PutPermission',
    { StatementId: `from-${account}`, Action: 'events:PutEvents', Principal: account },
    options,
  );

/** A rule of another account's default bus. */
function ruleOf(world: World, options: object, target: object): void {
  call(world, 'events.PutRule', { Name: 'r', EventPattern: '{"source":["shop"]}' }, options);
  call(world, 'events.PutTargets', { Rule: 'r', Targets: [{ Id: 't', ...target }] }, options);
}

/** A role of the test account that EventBridge may assume and that may do something. */
function role(
  world: World,
  name: string,
  action: string,
  resource: string,
  trusted = 'events.amazonaws.com',
) {
  const policy = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
  call(world, 'iam.CreateRole', {
    RoleName: name,
    AssumeRolePolicyDocument: policy({
      Effect: 'Allow',
      Principal: { Service: trusted },
      Action: 'sts:AssumeRole',
    }),
  });
  call(world, 'iam.PutRolePolicy', {
    RoleName: name,
    PolicyName: 'p',
    PolicyDocument: policy({ Effect: 'Allow', Action: action, Resource: resource }),
  });
  return `arn:aws:iam::${ACCOUNT}:role/${name}`;
}

describe('a bus of another account', () => {
  it('gets what its policy lets in; rules there see where it came from', () => {
    const world = testWorld();
    const q = queue(world, 'q', { account: OTHER });
    rule(world, 'forward', { source: ['shop'] }, { Arn: bus(OTHER) });
    ruleOf(world, asOther, { Arn: q.arn });
    put(world);
    expect(q.bodies()).toEqual([]);
    allow(world, ACCOUNT, asOther);
    put(world);
    expect(q.bodies().map((body) => JSON.parse(body))).toMatchObject([{ account: ACCOUNT, source: 'shop' }]);
  });

  it('does not send on to a third account', () => {
    const world = testWorld();
    const q = queue(world, 'q', { account: THIRD });
    allow(world, ACCOUNT, asOther);
    allow(world, OTHER, asThird);
    rule(world, 'forward', { source: ['shop'] }, { Arn: bus(OTHER) });
    ruleOf(world, asOther, { Arn: bus(THIRD) });
    ruleOf(world, asThird, { Arn: q.arn });
    put(world);
    expect(q.bodies()).toEqual([]);
    put(world, {}, {}, asOther);
    expect(q.bodies()).toHaveLength(1);
  });

  it('charges the sender', () => {
    const world = testWorld();
    allow(world, ACCOUNT, asOther);
    rule(world, 'forward', { source: ['shop'] }, { Arn: bus(OTHER) });
    put(world);
    expect(world.usage({ account: ACCOUNT, region: REGION }).get('Event-64K-Chunks')).toBe(2);
    expect(world.usage({ account: OTHER, region: REGION }).get('Event-64K-Chunks')).toBeUndefined();
  });
});

describe('buses of one account', () => {
  it('pass events on, any number of times', () => {
    const world = testWorld();
    const q = queue(world, 'q');
    for (const Name of ['b', 'c']) call(world, 'events.CreateEventBus', { Name });
    rule(world, 'r', { source: ['shop'] }, { Arn: bus(ACCOUNT, 'b') });
    rule(world, 'r', { source: ['shop'] }, { Arn: bus(ACCOUNT, 'c') }, 'b');
    rule(world, 'r', { source: ['shop'] }, { Arn: q.arn }, 'c');
    put(world);
    expect(q.bodies()).toHaveLength(1);
  });

  it('of another Region are reached in a role, once', () => {
    const world = testWorld();
    const there = { region: 'eu-west-1' };
    const target = { Arn: bus(ACCOUNT, 'default', there.region) };
    const RoleArn = role(world, 'forward', 'events:PutEvents', target.Arn);
    rule(world, 'r', { source: ['shop'] }, { ...target, RoleArn });
    call(world, 'events.PutRule', { Name: 'r', EventPattern: '{"region":["us-east-1"]}' }, there);
    put(world);
    expect(world.stateOf('events', { account: ACCOUNT, ...there })).toHaveProperty('counters');
    const { counters } = world.stateOf('events', { account: ACCOUNT, ...there }) as {
      counters: Map<string, number>;
    };
    expect(counters.get('MatchedEvents|default|')).toBe(1);
  });
});

describe('a queue of another account', () => {
  const allowRole = (world: World, url: string, arn: string, roleArn: string) =>
    call(
      world,
      'sqs.SetQueueAttributes',
      {
        QueueUrl: url,
        Attributes: {
          Policy: JSON.stringify({
            Version: '2012-10-17',
            Statement: [
              { Effect: 'Allow', Principal: { AWS: roleArn }, Action: 'sqs:SendMessage', Resource: arn },
            ],
          }),
        },
      },
      asOther,
    );

  it('is reached directly in a role that both sides allow', () => {
    const world = testWorld();
    const q = queue(world, 'q', { account: OTHER, open: false });
    const RoleArn = role(world, 'sender', 'sqs:SendMessage', q.arn);
    rule(world, 'r', { source: ['shop'] }, { Arn: q.arn, RoleArn });
    put(world);
    expect(q.bodies()).toEqual([]);
    allowRole(world, q.url, q.arn, RoleArn);
    put(world);
    expect(q.bodies()).toHaveLength(1);
  });

  it('is not reached in a role that EventBridge may not assume', () => {
    const world = testWorld();
    const q = queue(world, 'q', { account: OTHER, open: false });
    const dead = queue(world, 'dead');
    const RoleArn = role(world, 'sender', 'sqs:SendMessage', q.arn, 'lambda.amazonaws.com');
    allowRole(world, q.url, q.arn, RoleArn);
    rule(world, 'r', { source: ['shop'] }, { Arn: q.arn, RoleArn, DeadLetterConfig: { Arn: dead.arn } });
    put(world);
    expect(q.bodies()).toEqual([]);
    expect(dead.messages()).toMatchObject([
      { MessageAttributes: { ERROR_CODE: { StringValue: 'FAILED_TO_ASSUME_ROLE' } } },
    ]);
  });
});
