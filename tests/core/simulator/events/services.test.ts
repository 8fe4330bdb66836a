import { describe, expect, it } from 'vitest';
import type { WorldEvent } from '@/core/simulator/engine/contract';
import type { World } from '@/core/simulator/engine/world';
import { ACCOUNT, call, PLACE, pass, REGION, rootOf, testWorld } from '@/tests/support/simulator';
import { makeFunction } from '../lambda/functions';
import { put, queue, rule } from './support';

// EventBridge and the services it sends to, together: each allows it in its own way.

const SHOP = { source: ['shop'] };
const EVENTS = { Service: 'events.amazonaws.com' };
const policy = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: [statement] });

describe('a topic', () => {
  /** A topic with a queue behind it, and a rule that publishes to it. */
  function published(allow: object) {
    const world = testWorld();
    const { TopicArn } = call<{ TopicArn: string }>(world, 'sns.CreateTopic', { Name: 't' });
    const statement = {
      Effect: 'Allow',
      Principal: EVENTS,
      Action: 'sns:Publish',
      Resource: TopicArn,
      ...allow,
    };
    call(world, 'sns.SetTopicAttributes', {
      TopicArn,
      AttributeName: 'Policy',
      AttributeValue: policy(statement),
    });
    const q = queue(world, 'q', { open: false });
    call(world, 'sqs.SetQueueAttributes', {
      QueueUrl: q.url,
      Attributes: {
        Policy: policy({
          Effect: 'Allow',
          Principal: { Service: 'sns.amazonaws.com' },
          Action: 'sqs:SendMessage',
          Resource: q.arn,
        }),
      },
    });
    const Attributes = { RawMessageDelivery: 'true' };
    call(world, 'sns.Subscribe', { TopicArn, Protocol: 'sqs', Endpoint: q.arn, Attributes });
    rule(world, 'r', SHOP, { Arn: TopicArn, InputPath: '$.detail' });
    put(world, { n: 1 });
    return q.bodies();
  }

  it('gets the event when its policy allows EventBridge', () => {
    expect(published({})).toEqual(['{"n":1}']);
  });

  it('or this rule alone', () => {
    const only = (name: string) => ({
      Condition: { ArnEquals: { 'aws:SourceArn': `arn:aws:events:${REGION}:${ACCOUNT}:rule/${name}` } },
    });
    expect(published(only('r'))).toEqual(['{"n":1}']);
    expect(published(only('other'))).toEqual([]);
  });
});

describe('a stream', () => {
  it('gets the event in a role, by the partition key of a path', () => {
    const world = testWorld();
    call(world, 'kinesis.CreateStream', { StreamName: 's', ShardCount: 1 });
    pass(world, 60);
    const Arn = `arn:aws:kinesis:${REGION}:${ACCOUNT}:stream/s`;
    call(world, 'iam.CreateRole', {
      RoleName: 'r',
      AssumeRolePolicyDocument: policy({ Effect: 'Allow', Principal: EVENTS, Action: 'sts:AssumeRole' }),
    });
    call(world, 'iam.PutRolePolicy', {
      RoleName: 'r',
      PolicyName: 'p',
      PolicyDocument: policy({ Effect: 'Allow', Action: 'kinesis:PutRecord', Resource: Arn }),
    });
    const RoleArn = `arn:aws:iam::${ACCOUNT}:role/r`;
    const KinesisParameters = { PartitionKeyPath: '$.detail.customer' };
    rule(world, 'r', SHOP, { Arn, RoleArn, KinesisParameters, InputPath: '$.detail' });
    put(world, { customer: 'c1' });
    expect(recordsOf(world)).toEqual([['c1', '{"customer":"c1"}']]);
  });

  function recordsOf(world: World): unknown[] {
    const { ShardIterator } = call(world, 'kinesis.GetShardIterator', {
      StreamName: 's',
      ShardId: 'shardId-000000000000',
      ShardIteratorType: 'TRIM_HORIZON',
    });
    const { Records } = call<{ Records: { PartitionKey: string; Data: Uint8Array }[] }>(
      world,
      'kinesis.GetRecords',
      {
        ShardIterator,
      },
    );
    return Records.map(({ PartitionKey, Data }) => [PartitionKey, new TextDecoder().decode(Data)]);
  }
});

describe('a function', () => {
  it('is invoked once it lets EventBridge in', () => {
    const events: WorldEvent[] = [];
    const world = testWorld({ sink: { event: (event) => void events.push(event) } });
    makeFunction(world, { behavior: { rules: [] } });
    const Arn = `arn:aws:lambda:${REGION}:${ACCOUNT}:function:worker`;
    rule(world, 'r', SHOP, { Arn });
    const started = () => events.filter(({ type }) => type === 'InvocationStarted').length;
    put(world);
    expect(started()).toBe(0);
    call(world, 'lambda.AddPermission', {
      FunctionName: 'worker',
      StatementId: 's',
      Action: 'lambda:InvokeFunction',
      Principal: 'events.amazonaws.com',
      SourceArn: `arn:aws:events:${REGION}:${ACCOUNT}:rule/r`,
    });
    put(world);
    pass(world, 1);
    expect(started()).toBe(1);
  });
});

describe('permission to pass a role', () => {
  it('is needed by who puts it on a target', () => {
    const world = testWorld();
    call(world, 'iam.CreateUser', { UserName: 'dev' });
    const allow = (Action: string | string[]) =>
      call(world, 'iam.PutUserPolicy', {
        UserName: 'dev',
        PolicyName: 'p',
        PolicyDocument: policy({ Effect: 'Allow', Action, Resource: '*' }),
      });
    call(world, 'events.PutRule', { Name: 'r', EventPattern: '{"a":[1]}' });
    const caller = { ...rootOf(ACCOUNT), kind: 'user' as const, arn: `arn:aws:iam::${ACCOUNT}:user/dev` };
    const putTargets = () => {
      const Targets = [
        {
          Id: 't',
          Arn: `arn:aws:kinesis:${REGION}:${ACCOUNT}:stream/s`,
          RoleArn: `arn:aws:iam::${ACCOUNT}:role/r`,
        },
      ];
      const { outcome } = world.submit({
        service: 'events',
        operation: 'PutTargets',
        input: { Rule: 'r', Targets },
        caller,
        region: PLACE.region,
      }) as { outcome: { ok: boolean; error?: { message: string } } };
      return outcome.ok ? 'ok' : outcome.error?.message;
    };
    allow('events:*');
    expect(putTargets()).toContain('iam:PassRole');
    allow(['events:*', 'iam:PassRole']);
    expect(putTargets()).toBe('ok');
  });
});
