import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { call, refusal, rootOf, testWorld } from '@/tests/support/simulator';
import { arnOf, bodies, messages, newQueue, newTopic, received, subscribe } from './topics';

const OTHER = '444455556666';

describe('to a queue', () => {
  it('goes an envelope in the order of AWS', () => {
    const world = testWorld();
    const topic = newTopic(world);
    const queue = newQueue(world);
    const subscription = subscribe(world, topic, 'sqs', queue.arn);
    const { MessageId } = call(world, 'sns.Publish', {
      TopicArn: topic,
      Message: 'say "hi"\n',
      Subject: 'greeting',
      MessageAttributes: {
        n: { DataType: 'Number', StringValue: '1' },
        b: { DataType: 'Binary', BinaryValue: Uint8Array.of(1, 2) },
      },
    });
    const body = bodies(world, queue)[0] ?? '';
    const envelope = JSON.parse(body) as Record<string, unknown>;
    expect(Object.keys(envelope)).toEqual([
      'Type',
      'MessageId',
      'TopicArn',
      'Subject',
      'Message',
      'Timestamp',
      'SignatureVersion',
      'Signature',
      'SigningCertURL',
      'UnsubscribeURL',
      'MessageAttributes',
    ]);
    expect(envelope).toMatchObject({
      Type: 'Notification',
      MessageId,
      TopicArn: topic,
      Subject: 'greeting',
      Message: 'say "hi"\n',
      Timestamp: '2026-01-01T00:00:00.000Z',
      SignatureVersion: '1',
      UnsubscribeURL: `https://sns.us-east-1.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=${subscription}`,
      MessageAttributes: { n: { Type: 'Number', Value: '1' }, b: { Type: 'Binary', Value: 'AQI=' } },
    });
    expect(String(envelope.Signature)).toHaveLength(344);
    expect(body.startsWith('{\n  "Type" : "Notification",\n')).toBe(true);
  });

  it('goes the bare message with its attributes when delivery is raw', () => {
    const world = testWorld();
    const topic = newTopic(world);
    const queue = newQueue(world);
    subscribe(world, topic, 'sqs', queue.arn, { RawMessageDelivery: 'TRUE' });
    const MessageAttributes = { a: { DataType: 'String', StringValue: 'x' } };
    call(world, 'sns.Publish', { TopicArn: topic, Message: 'raw', MessageAttributes });
    expect(received(world, queue)).toMatchObject([{ Body: 'raw', MessageAttributes }]);
  });

  it('goes what MessageStructure json says for sqs, or the default', () => {
    const world = testWorld();
    const topic = newTopic(world);
    const queue = newQueue(world);
    subscribe(world, topic, 'sqs', queue.arn);
    const publish = (texts: object) =>
      call(world, 'sns.Publish', {
        TopicArn: topic,
        Message: JSON.stringify(texts),
        MessageStructure: 'json',
      });
    publish({ default: 'all', sqs: 'queue' });
    publish({ default: 'all', sqs: { no: 'text' } });
    publish({ default: 'all', lambda: 'function' });
    expect(messages(world, queue)).toEqual(['queue', 'all', 'all']);
  });

  it('goes the group id of a standard topic, for fair queues', () => {
    const world = testWorld();
    const topic = newTopic(world);
    const queue = newQueue(world);
    subscribe(world, topic, 'sqs', queue.arn);
    call(world, 'sns.Publish', { TopicArn: topic, Message: 'm', MessageGroupId: 'tenant-1' });
    expect(received(world, queue)).toMatchObject([{ Attributes: { MessageGroupId: 'tenant-1' } }]);
  });

  it('of every subscription goes one copy', () => {
    const world = testWorld();
    const topic = newTopic(world);
    const queues = ['a', 'b', 'c'].map((name) => newQueue(world, name));
    for (const queue of queues) subscribe(world, topic, 'sqs', queue.arn);
    call(world, 'sns.Publish', { TopicArn: topic, Message: 'm' });
    expect(queues.map((queue) => messages(world, queue))).toEqual([['m'], ['m'], ['m']]);
  });
});

describe('a FIFO topic', () => {
  const fifo = (attributes: Record<string, string> = {}) => {
    const world = testWorld();
    const topic = newTopic(world, 'orders.fifo', { FifoTopic: 'true', ...attributes });
    const queue = newQueue(world, 'inbox.fifo', { FifoQueue: 'true' });
    subscribe(world, topic, 'sqs', queue.arn, { RawMessageDelivery: 'true' });
    const publish = (Message: string, MessageGroupId: string, MessageDeduplicationId?: string) =>
      call(world, 'sns.Publish', {
        TopicArn: topic,
        Message,
        MessageGroupId,
        ...(MessageDeduplicationId !== undefined && { MessageDeduplicationId }),
      });
    return { world, topic, queue, publish };
  };

  it('numbers messages and keeps their ids', () => {
    const { world, queue, publish } = fifo();
    const first = publish('one', 'g', 'd1');
    const second = publish('two', 'g', 'd2');
    expect(String(first.SequenceNumber)).toMatch(/^1\d{19}$/);
    expect(String(second.SequenceNumber) > String(first.SequenceNumber)).toBe(true);
    expect(received(world, queue)).toMatchObject([
      { Body: 'one', Attributes: { MessageGroupId: 'g', MessageDeduplicationId: 'd1' } },
      { Body: 'two', Attributes: { MessageGroupId: 'g', MessageDeduplicationId: 'd2' } },
    ]);
  });

  it('takes the SHA-256 of the message for its id when content decides', () => {
    const { world, queue, publish } = fifo({ ContentBasedDeduplication: 'true' });
    publish('Test', 'g');
    publish('Test', 'g');
    expect(received(world, queue)).toMatchObject([
      {
        Attributes: { MessageDeduplicationId: createHash('sha256').update('Test').digest('hex') },
      },
    ]);
    expect(received(world, queue)).toEqual([]);
  });

  it('has no signature in its envelopes, but a sequence number', () => {
    const { world, topic } = fifo();
    const plain = newQueue(world, 'plain');
    subscribe(world, topic, 'sqs', plain.arn);
    call(world, 'sns.Publish', {
      TopicArn: topic,
      Message: 'm',
      MessageGroupId: 'g',
      MessageDeduplicationId: 'd',
    });
    const envelope = JSON.parse(bodies(world, plain)[0] ?? '') as object;
    expect(envelope).toHaveProperty('SequenceNumber');
    expect(envelope).not.toHaveProperty('Signature');
  });

  it('deduplicates by group when that is its scope', () => {
    const { world, queue, publish } = fifo({ FifoThroughputScope: 'MessageGroup' });
    publish('one', 'g', 'd');
    publish('two', 'h', 'd');
    publish('three', 'g', 'd');
    // A queue deduplicates over all its groups unless told otherwise: it sees one of the two.
    expect(bodies(world, queue)).toEqual(['one']);
    const topics = world.stateOf('sns', { account: '111122223333', region: 'us-east-1' }) as {
      topics: Map<string, { seen: Map<string, number> }>;
    };
    expect(topics.topics.get('orders.fifo')?.seen.size).toBe(2);
  });
});

describe('other accounts', () => {
  it("subscribe with the topic's permission, and need no confirmation for their own queue", () => {
    const world = testWorld();
    const topic = newTopic(world);
    const caller = rootOf(OTHER);
    const input = {
      TopicArn: topic,
      Protocol: 'sqs',
      Endpoint: arnOf('sqs', 'theirs', OTHER),
      ReturnSubscriptionArn: true,
    };
    expect(refusal(world, 'sns.Subscribe', input, { caller })).toMatchObject({
      queryCode: 'AuthorizationError',
      status: 403,
    });
    call(world, 'sns.AddPermission', {
      TopicArn: topic,
      Label: 'theirs',
      AWSAccountId: [OTHER],
      ActionName: ['Subscribe'],
    });
    const { SubscriptionArn } = call(world, 'sns.Subscribe', input, { caller });
    const { Subscriptions } = call(world, 'sns.ListSubscriptions', {}, { caller });
    expect(Subscriptions).toMatchObject([{ SubscriptionArn, Owner: OTHER, TopicArn: topic }]);
    expect(call(world, 'sns.ListSubscriptions').Subscriptions).toEqual([]);
  });

  it('confirm a subscription that another made for their queue', () => {
    const world = testWorld();
    const topic = newTopic(world);
    const { SubscriptionArn } = call(world, 'sns.Subscribe', {
      TopicArn: topic,
      Protocol: 'sqs',
      Endpoint: arnOf('sqs', 'theirs', OTHER),
    });
    expect(SubscriptionArn).toBe('pending confirmation');
    expect(call(world, 'sns.GetTopicAttributes', { TopicArn: topic }).Attributes).toMatchObject({
      SubscriptionsPending: '1',
      SubscriptionsConfirmed: '0',
    });
  });
});
