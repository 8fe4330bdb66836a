import { describe, expect, it } from 'vitest';
import type { WorldEvent } from '@/core/simulator/engine/contract';
import { ACCOUNT, call, PLACE, pass, refusal, rootOf, testWorld } from '@/tests/support/simulator';
import { arnOf, bodies, newQueue, newTopic, subscribe } from './topics';

const ROOT = rootOf(ACCOUNT).arn;

const keyPolicy = (...statements: object[]): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: ROOT }, Action: 'kms:*', Resource: '*' }, ...statements],
  });

const newKey = (world: ReturnType<typeof testWorld>, policy: string): string =>
  call<{ KeyMetadata: { Arn: string } }>(world, 'kms.CreateKey', { Policy: policy }).KeyMetadata.Arn;

describe('a queue encrypted with a customer managed key', () => {
  const deliver = (...statements: object[]) => {
    const world = testWorld();
    const topic = newTopic(world);
    const KmsMasterKeyId = newKey(world, keyPolicy(...statements));
    const queue = newQueue(world, 'secret', { KmsMasterKeyId });
    const dead = newQueue(world, 'dead');
    subscribe(world, topic, 'sqs', queue.arn, {
      RawMessageDelivery: 'true',
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: dead.arn }),
    });
    call(world, 'sns.Publish', { TopicArn: topic, Message: 'm' });
    return { secret: bodies(world, queue), dead: bodies(world, dead) };
  };

  it('gets messages when the key lets SNS use it', () => {
    const allowed = {
      Effect: 'Allow',
      Principal: { Service: 'sns.amazonaws.com' },
      Action: ['kms:GenerateDataKey*', 'kms:Decrypt'],
      Resource: '*',
    };
    expect(deliver(allowed)).toEqual({ secret: ['m'], dead: [] });
  });

  it('gets none otherwise: the dead-letter queue does', () => {
    expect(deliver()).toEqual({ secret: [], dead: ['m'] });
  });
});

describe('an encrypted topic', () => {
  const encrypted = (KmsMasterKeyId: string) => {
    const world = testWorld();
    const TopicArn = newTopic(world, 'orders', { KmsMasterKeyId });
    return { world, publish: { TopicArn, Message: 'm' } };
  };

  it('with the key of AWS asks nothing more of publishers', () => {
    const { world, publish } = encrypted('alias/aws/sns');
    expect(call(world, 'sns.Publish', publish)).toHaveProperty('MessageId');
  });

  it('with a key that is not there takes no messages', () => {
    const { world, publish } = encrypted('00000000-0000-4000-8000-000000000000');
    expect(refusal(world, 'sns.Publish', publish)).toMatchObject({ queryCode: 'KMSNotFound', status: 400 });
  });

  it('with a disabled key takes no messages', () => {
    const world = testWorld();
    const KmsMasterKeyId = newKey(world, keyPolicy());
    const TopicArn = newTopic(world, 'orders', { KmsMasterKeyId });
    const publish = { TopicArn, Message: 'm' };
    expect(call(world, 'sns.Publish', publish)).toHaveProperty('MessageId');
    call(world, 'kms.DisableKey', { KeyId: KmsMasterKeyId });
    expect(refusal(world, 'sns.Publish', publish).queryCode).toBe('KMSDisabled');
  });

  it("asks the key's policy about publishers of other accounts", () => {
    const world = testWorld();
    const OTHER = '444455556666';
    const KmsMasterKeyId = newKey(world, keyPolicy());
    const TopicArn = newTopic(world, 'orders', { KmsMasterKeyId });
    call(world, 'sns.AddPermission', {
      TopicArn,
      Label: 'l',
      AWSAccountId: [OTHER],
      ActionName: ['Publish'],
    });
    const caller = rootOf(OTHER);
    expect(refusal(world, 'sns.Publish', { TopicArn, Message: 'm' }, { caller }).queryCode).toBe(
      'KMSAccessDenied',
    );
  });
});

describe('a function', () => {
  const invoked = (permitted: boolean) => {
    const events: WorldEvent[] = [];
    const world = testWorld({ sink: { event: (event) => events.push(event) } });
    const topic = newTopic(world);
    call(world, 'lambda.CreateFunction', {
      FunctionName: 'worker',
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Role: `arn:aws:iam::${ACCOUNT}:role/worker`,
      Code: { ZipFile: new Uint8Array(22) },
    });
    pass(world, 60);
    if (permitted)
      call(world, 'lambda.AddPermission', {
        FunctionName: 'worker',
        StatementId: 'sns',
        Action: 'lambda:InvokeFunction',
        Principal: 'sns.amazonaws.com',
        SourceArn: topic,
      });
    subscribe(world, topic, 'lambda', arnOf('lambda', 'function:worker'));
    call(world, 'sns.Publish', { TopicArn: topic, Message: 'm' });
    return events.filter(({ service }) => service === 'sns').at(-1);
  };

  it('is invoked when its policy lets the topic', () => {
    expect(invoked(true)).toMatchObject({ type: 'NotificationDelivered', detail: { protocol: 'lambda' } });
  });

  it('is not invoked otherwise, and nothing is tried again', () => {
    expect(invoked(false)).toMatchObject({ type: 'NotificationFailed', detail: { attempt: 1 } });
  });
});

it('metrics tell what became of messages, once', () => {
  const world = testWorld();
  const topic = newTopic(world);
  const queue = newQueue(world);
  subscribe(world, topic, 'sqs', queue.arn);
  subscribe(world, topic, 'sqs', arnOf('sqs', 'gone'), { FilterPolicy: '{"k":["v"]}' });
  call(world, 'sns.Publish', { TopicArn: topic, Message: 'four' });
  const { topics } = world.stateOf('sns', PLACE) as {
    topics: Map<string, { counters: Record<string, number> }>;
  };
  expect(topics.get('orders')?.counters).toEqual({
    NumberOfMessagesPublished: 1,
    PublishSize: 4,
    NumberOfNotificationsDelivered: 1,
    NumberOfNotificationsFilteredOut: 1,
    'NumberOfNotificationsFilteredOut-NoMessageAttributes': 1,
  });
});
