import { describe, expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import { ACCOUNT, call, refusal, rootOf, testWorld } from '@/tests/support/simulator';
import { arnOf, newTopic, subscribe } from './topics';

const QUEUE = arnOf('sqs', 'inbox');
const ROLE = `arn:aws:iam::${ACCOUNT}:role/firehose`;

const words = (world: World, input: object): string =>
  refusal(world, 'sns.Subscribe', { TopicArn: newTopic(world), Protocol: 'sqs', Endpoint: QUEUE, ...input })
    .message;

/** The token in the request for confirmation that was sent last. */
function lastToken(world: World): string {
  const { Entries } = call<{ Entries: { body: string }[] }>(world, 'sns.ListOutbox');
  return (JSON.parse(Entries.at(-1)?.body ?? '') as { Token: string }).Token;
}

describe('Subscribe refuses', () => {
  it.each<[object, string]>([
    [{ Protocol: 'pigeon' }, 'Amazon SNS does not support this protocol string: pigeon'],
    [{ Endpoint: '' }, 'Endpoint'],
    [{ Endpoint: 'inbox' }, 'SQS endpoint ARN'],
    [
      { Endpoint: arnOf('sqs', 'inbox.fifo') },
      'Invalid parameter: Endpoint Reason: FIFO SQS Queues can not be subscribed to standard SNS topics',
    ],
    [{ Protocol: 'http', Endpoint: 'https://example.com' }, 'Endpoint must match the specified protocol'],
    [{ Protocol: 'email', Endpoint: 'nobody' }, 'Email address'],
    [{ Protocol: 'sms', Endpoint: '+15--550' }, 'Invalid SMS endpoint: +15--550'],
    [{ Attributes: { Nope: 'x' } }, 'Attributes Reason: Unknown attribute: Nope'],
    [
      { Attributes: { RawMessageDelivery: 'maybe' } },
      'Attributes Reason: RawMessageDelivery: Invalid value [maybe]. Must be true or false.',
    ],
    [
      { Protocol: 'email', Endpoint: 'a@example.com', Attributes: { RawMessageDelivery: 'true' } },
      'Attributes Reason: RawMessageDelivery: Delivery protocol [email] does not support raw message delivery.',
    ],
    [
      { Attributes: { FilterPolicyScope: 'Body' } },
      'Attributes Reason: FilterPolicyScope: Invalid value [Body]. Please use either MessageBody or MessageAttributes',
    ],
    [
      { Attributes: { RedrivePolicy: '{"deadLetterTargetArn":"fake-arn"}' } },
      'Attributes Reason: RedrivePolicy: deadLetterTargetArn is an invalid arn',
    ],
    [
      { Attributes: { RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arnOf('sqs', 'dead.fifo') }) } },
      'Attributes Reason: RedrivePolicy: must use a standard queue as DLQ for a standard topic',
    ],
    [
      {
        Attributes: {
          RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arnOf('sqs', 'dead', '444455556666') }),
        },
      },
      'Attributes Reason: RedrivePolicy: deadLetterTargetArn must be in the same account and region as the subscription',
    ],
    [
      { Protocol: 'firehose', Endpoint: arnOf('firehose', 'deliverystream/s') },
      'Attributes Reason: SubscriptionRoleArn is required for the firehose protocol',
    ],
  ])('%j', (input, reason) => {
    expect(words(testWorld(), input)).toBe(`Invalid parameter: ${reason}`);
  });

  it('a dead-letter queue that is not FIFO for a FIFO topic', () => {
    const world = testWorld();
    const TopicArn = newTopic(world, 'orders.fifo', { FifoTopic: 'true' });
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: QUEUE });
    expect(words(world, { TopicArn, Attributes: { RedrivePolicy } })).toBe(
      'Invalid parameter: Attributes Reason: RedrivePolicy: must use a FIFO queue as DLQ for a FIFO topic',
    );
  });
});

describe('an endpoint that must agree', () => {
  it.each([
    ['https', 'https://example.com'],
    ['email', 'a@example.com'],
    ['email-json', 'a@example.com'],
  ])('over %s is asked, and confirms with the token', (protocol, endpoint) => {
    const world = testWorld();
    const TopicArn = newTopic(world);
    const input = { TopicArn, Protocol: protocol, Endpoint: endpoint };
    expect(call(world, 'sns.Subscribe', input).SubscriptionArn).toBe('pending confirmation');
    expect(call(world, 'sns.ListSubscriptionsByTopic', { TopicArn }).Subscriptions).toMatchObject([
      { SubscriptionArn: 'PendingConfirmation' },
    ]);
    const Token = lastToken(world);
    const { SubscriptionArn } = call(world, 'sns.ConfirmSubscription', { TopicArn, Token });
    expect(call(world, 'sns.ConfirmSubscription', { TopicArn, Token })).toEqual({ SubscriptionArn });
    expect(call(world, 'sns.GetSubscriptionAttributes', { SubscriptionArn }).Attributes).toMatchObject({
      PendingConfirmation: 'false',
      ConfirmationWasAuthenticated: 'false',
    });
  });

  it('gets no message before', () => {
    const world = testWorld();
    const TopicArn = newTopic(world);
    subscribe(world, TopicArn, 'https', 'https://example.com');
    call(world, 'sns.Publish', { TopicArn, Message: 'm' });
    expect(call<{ Entries: unknown[] }>(world, 'sns.ListOutbox').Entries).toHaveLength(1);
  });

  it('does not confirm with another token', () => {
    const world = testWorld();
    expect(
      refusal(world, 'sns.ConfirmSubscription', { TopicArn: newTopic(world), Token: 'random' }),
    ).toMatchObject({
      queryCode: 'InvalidParameter',
      message: 'Invalid token',
    });
  });

  it('that signed its confirmation is the only one to unsubscribe, with the owner', () => {
    const unsubscribe = (AuthenticateOnUnsubscribe: string) => {
      const world = testWorld();
      const TopicArn = newTopic(world);
      subscribe(world, TopicArn, 'https', 'https://example.com');
      const { SubscriptionArn } = call(world, 'sns.ConfirmSubscription', {
        TopicArn,
        Token: lastToken(world),
        AuthenticateOnUnsubscribe,
      });
      const stranger = { caller: rootOf('444455556666') };
      return () => call(world, 'sns.Unsubscribe', { SubscriptionArn }, stranger);
    };
    expect(unsubscribe('false')()).toEqual({});
    expect(unsubscribe('true')).toThrow(/AuthorizationError/);
  });
});

describe('subscribing again', () => {
  it('answers the same subscription', () => {
    const world = testWorld();
    const topic = newTopic(world);
    const arn = subscribe(world, topic, 'sqs', QUEUE, { RawMessageDelivery: 'true' });
    expect(subscribe(world, topic, 'sqs', QUEUE)).toBe(arn);
    expect(subscribe(world, topic, 'sqs', QUEUE, { RawMessageDelivery: 'true' })).toBe(arn);
  });

  it('with other attributes is refused', () => {
    const world = testWorld();
    subscribe(world, newTopic(world), 'sqs', QUEUE);
    expect(words(world, { Attributes: { RawMessageDelivery: 'true' } })).toBe(
      'Invalid parameter: Attributes Reason: Subscription already exists with different attributes',
    );
  });
});

describe('the ARN of a subscription', () => {
  it.each([
    ['randomstring', 'SubscriptionArn Reason: An ARN must have at least 6 elements, not 1'],
    ['arn:aws:sns:us-east-1:random', 'SubscriptionArn Reason: An ARN must have at least 6 elements, not 5'],
    [arnOf('sns', 'orders'), 'SubscriptionId'],
  ])('is not %s', (SubscriptionArn, reason) => {
    expect(refusal(testWorld(), 'sns.Unsubscribe', { SubscriptionArn }).message).toBe(
      `Invalid parameter: ${reason}`,
    );
  });

  it('that is gone can be unsubscribed again, but has no attributes', () => {
    const world = testWorld();
    const SubscriptionArn = subscribe(world, newTopic(world), 'sqs', QUEUE);
    call(world, 'sns.Unsubscribe', { SubscriptionArn });
    expect(call(world, 'sns.Unsubscribe', { SubscriptionArn })).toEqual({});
    expect(refusal(world, 'sns.GetSubscriptionAttributes', { SubscriptionArn })).toMatchObject({
      queryCode: 'NotFound',
      status: 404,
      message: 'Subscription does not exist',
    });
  });
});

it('a stream gets a record a line, from SNS in the role of the subscription', () => {
  const world = testWorld();
  const topic = newTopic(world);
  subscribe(world, topic, 'firehose', arnOf('firehose', 'deliverystream/none'), {
    SubscriptionRoleArn: ROLE,
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: QUEUE }),
  });
  call(world, 'sns.Publish', { TopicArn: topic, Message: 'm' });
  const metrics = world.stateOf('sns', { account: ACCOUNT, region: 'us-east-1' }) as {
    topics: Map<string, { counters: Record<string, number> }>;
  };
  expect(metrics.topics.get('orders')?.counters).toMatchObject({
    NumberOfMessagesPublished: 1,
    NumberOfNotificationsFailed: 1,
    NumberOfNotificationsFailedToRedriveToDlq: 1,
  });
});

describe('an archive of a FIFO topic', () => {
  it('is replayed to a subscription from the time it names', () => {
    const world = testWorld();
    const topic = newTopic(world, 'orders.fifo', {
      FifoTopic: 'true',
      ArchivePolicy: '{"MessageRetentionPeriod":"30"}',
    });
    const publish = (id: string) =>
      call(world, 'sns.Publish', {
        TopicArn: topic,
        Message: id,
        MessageGroupId: 'g',
        MessageDeduplicationId: id,
      });
    publish('early');
    world.advanceTo(world.now + 60_000);
    publish('late');
    call(world, 'sqs.CreateQueue', { QueueName: 'inbox' });
    const queuePolicy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'sns.amazonaws.com' },
          Action: 'sqs:SendMessage',
          Resource: QUEUE,
        },
      ],
    });
    const QueueUrl = `https://sqs.us-east-1.amazonaws.com/${ACCOUNT}/inbox`;
    call(world, 'sqs.SetQueueAttributes', { QueueUrl, Attributes: { Policy: queuePolicy } });
    subscribe(world, topic, 'sqs', QUEUE, {
      RawMessageDelivery: 'true',
      ReplayPolicy: JSON.stringify({ PointType: 'Timestamp', StartingPoint: '2026-01-01T00:00:30.000Z' }),
    });
    const { Messages } = call<{ Messages: { Body: string }[] }>(world, 'sqs.ReceiveMessage', {
      QueueUrl,
      MaxNumberOfMessages: 10,
    });
    expect(Messages.map(({ Body }) => Body)).toEqual(['late']);
  });
});
