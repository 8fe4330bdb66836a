import { describe, expect, it } from 'vitest';
import { ACCOUNT, call, heldBy, PLACE, refusal, rootOf, testWorld } from '@/tests/support/simulator';
import { arnOf, newTopic, subscribe } from './topics';

const INVALID = {
  code: 'InvalidParameterException',
  queryCode: 'InvalidParameter',
  status: 400,
  fault: 'Sender',
};
const ABSENT = { queryCode: 'NotFound', status: 404, message: 'Topic does not exist' };

describe('a topic ARN', () => {
  it.each([
    ['test-topic', 'TopicArn Reason: An ARN must have at least 6 elements, not 1'],
    ['', 'TopicArn Reason: An ARN must have at least 6 elements, not 1'],
    ['arn:aws:sns:us-east-1:random', 'TopicArn Reason: An ARN must have at least 6 elements, not 5'],
    ['arn:aws:sns:eu-west-1:111122223333:orders', 'TopicArn'],
    ['arn:aws:sqs:us-east-1:111122223333:orders', 'TopicArn'],
  ])('%s is refused', (TopicArn, reason) => {
    const message = `Invalid parameter: ${reason}`;
    for (const name of ['sns.GetTopicAttributes', 'sns.ListSubscriptionsByTopic', 'sns.DeleteTopic'])
      expect(refusal(testWorld(), name, { TopicArn })).toMatchObject({ ...INVALID, message });
    expect(refusal(testWorld(), 'sns.Publish', { TopicArn, Message: 'm' })).toMatchObject({
      ...INVALID,
      message,
    });
  });

  it('of a topic that is not there is not found, except by DeleteTopic', () => {
    const world = testWorld();
    const TopicArn = arnOf('sns', 'none');
    expect(refusal(world, 'sns.GetTopicAttributes', { TopicArn })).toMatchObject(ABSENT);
    expect(refusal(world, 'sns.Publish', { TopicArn, Message: 'm' })).toMatchObject(ABSENT);
    expect(
      refusal(world, 'sns.Subscribe', { TopicArn, Protocol: 'sms', Endpoint: '+15550100' }),
    ).toMatchObject(ABSENT);
    expect(call(world, 'sns.DeleteTopic', { TopicArn })).toEqual({});
  });
});

describe('the name of a topic', () => {
  it.each(['', 'bad:name', 'bad!name', 'bad name', 'test.fifo', 'ä'])('is not "%s"', (Name) => {
    expect(refusal(testWorld(), 'sns.CreateTopic', { Name })).toMatchObject({
      ...INVALID,
      message: 'Invalid parameter: Topic Name',
    });
  });

  it('ends with .fifo for a FIFO topic', () => {
    const { message } = refusal(testWorld(), 'sns.CreateTopic', {
      Name: 'orders',
      Attributes: { FifoTopic: 'true' },
    });
    expect(message).toBe(
      'Invalid parameter: Fifo Topic names must end with .fifo and must be made up of only uppercase and lowercase ASCII letters, numbers, underscores, and hyphens, and must be between 1 and 256 characters long.',
    );
  });
});

describe('creating a topic again', () => {
  it('answers the same topic', () => {
    const world = testWorld();
    const arn = newTopic(world, 'orders', { DisplayName: 'Orders' });
    expect(newTopic(world, 'orders')).toBe(arn);
    expect(newTopic(world, 'orders', { DisplayName: 'Orders' })).toBe(arn);
  });

  it('with other attributes or tags is refused', () => {
    const world = testWorld();
    newTopic(world, 'orders', { DisplayName: 'Orders' });
    expect(
      refusal(world, 'sns.CreateTopic', { Name: 'orders', Attributes: { DisplayName: 'x' } }).message,
    ).toBe('Invalid parameter: Attributes Reason: Topic already exists with different attributes');
    expect(
      refusal(world, 'sns.CreateTopic', { Name: 'orders', Tags: [{ Key: 'k', Value: 'v' }] }).message,
    ).toBe('Invalid parameter: Tags Reason: Topic already exists with different tags');
  });
});

it('attributes show what was set and what holds by default', () => {
  const world = testWorld();
  const TopicArn = newTopic(world, 'orders');
  call(world, 'sns.SetTopicAttributes', { TopicArn, AttributeName: 'DisplayName', AttributeValue: 'Orders' });
  const { Attributes } = call<{ Attributes: Record<string, string> }>(world, 'sns.GetTopicAttributes', {
    TopicArn,
  });
  expect(Attributes).toMatchObject({
    TopicArn,
    DisplayName: 'Orders',
    Owner: ACCOUNT,
    SubscriptionsConfirmed: '0',
    SubscriptionsPending: '0',
    SubscriptionsDeleted: '0',
  });
  expect(JSON.parse(Attributes.Policy ?? '')).toMatchObject({ Id: '__default_policy_ID' });
  expect(JSON.parse(Attributes.EffectiveDeliveryPolicy ?? '')).toMatchObject({
    http: { defaultHealthyRetryPolicy: { numRetries: 3, minDelayTarget: 20, maxDelayTarget: 20 } },
  });
});

describe('a permission', () => {
  const setUp = () => {
    const world = testWorld();
    const TopicArn = newTopic(world);
    const add = { TopicArn, Label: 'test', AWSAccountId: ['444455556666'], ActionName: ['Publish'] };
    return { world, TopicArn, add };
  };

  it('lets the account in, and its removal keeps it out', () => {
    const { world, TopicArn, add } = setUp();
    const caller = rootOf('444455556666');
    expect(refusal(world, 'sns.Publish', { TopicArn, Message: 'm' }, { caller }).queryCode).toBe(
      'AuthorizationError',
    );
    call(world, 'sns.AddPermission', add);
    call(world, 'sns.Publish', { TopicArn, Message: 'm' }, { caller });
    call(world, 'sns.RemovePermission', { TopicArn, Label: 'test' });
    expect(refusal(world, 'sns.Publish', { TopicArn, Message: 'm' }, { caller }).status).toBe(403);
  });

  it('is refused with a label that is taken or an action that is none', () => {
    const { world, add } = setUp();
    call(world, 'sns.AddPermission', add);
    expect(refusal(world, 'sns.AddPermission', add).message).toBe(
      'Invalid parameter: Statement already exists',
    );
    expect(
      refusal(world, 'sns.AddPermission', { ...add, Label: 'other', ActionName: ['InvalidAction'] }).message,
    ).toBe('Invalid parameter: Policy statement action out of service scope!');
  });
});

describe('tags', () => {
  it('are added, changed, removed and listed', () => {
    const world = testWorld();
    const ResourceArn = newTopic(world);
    const tags = () => call(world, 'sns.ListTagsForResource', { ResourceArn }).Tags;
    call(world, 'sns.TagResource', {
      ResourceArn,
      Tags: [
        { Key: 'a', Value: '1' },
        { Key: 'b', Value: '2' },
      ],
    });
    call(world, 'sns.TagResource', { ResourceArn, Tags: [{ Key: 'b', Value: '3' }] });
    call(world, 'sns.UntagResource', { ResourceArn, TagKeys: ['a', 'none'] });
    expect(tags()).toEqual([{ Key: 'b', Value: '3' }]);
  });

  it('do not repeat a key', () => {
    const world = testWorld();
    const Tags = [
      { Key: 'k', Value: '1' },
      { Key: 'k', Value: '1' },
    ];
    expect(refusal(world, 'sns.TagResource', { ResourceArn: newTopic(world), Tags }).message).toBe(
      'Invalid parameter: Duplicated keys are not allowed.',
    );
  });
});

it('a deleted topic takes its subscriptions along', () => {
  const world = testWorld();
  const TopicArn = newTopic(world);
  const SubscriptionArn = subscribe(world, TopicArn, 'sqs', arnOf('sqs', 'inbox'));
  call(world, 'sns.DeleteTopic', { TopicArn });
  expect(refusal(world, 'sns.GetSubscriptionAttributes', { SubscriptionArn })).toMatchObject({
    queryCode: 'NotFound',
    message: 'Subscription does not exist',
  });
  expect(call(world, 'sns.ListSubscriptions').Subscriptions).toEqual([]);
});

it('a topic is a resource that other services can look up', () => {
  const world = testWorld();
  const arn = newTopic(world, 'orders.fifo', { FifoTopic: 'true' });
  expect(world.resource(arn)).toMatchObject({ arn, attributes: { fifo: true } });
  expect(world.resource(`${arn}x`)).toBeUndefined();
});

it('a refused request changes nothing', () => {
  const world = testWorld();
  const TopicArn = newTopic(world, 'orders.fifo', { FifoTopic: 'true' });
  const before = heldBy(world);
  refusal(world, 'sns.Publish', { TopicArn, Message: 'm', MessageGroupId: 'g' });
  refusal(world, 'sns.PublishBatch', {
    TopicArn,
    PublishBatchRequestEntries: [
      { Id: '1', Message: 'm', MessageGroupId: 'g', MessageDeduplicationId: 'd' },
      { Id: '2', Message: '', MessageGroupId: 'g', MessageDeduplicationId: 'e' },
    ],
  });
  refusal(world, 'sns.Subscribe', { TopicArn, Protocol: 'lambda', Endpoint: arnOf('lambda', 'function:f') });
  expect(heldBy(world)).toEqual(before);
});

it('requests are metered in chunks of 64 KB, a batch as one', () => {
  const world = testWorld();
  const TopicArn = newTopic(world);
  const used = () => world.usage(PLACE).get('SNS-Requests') ?? 0;
  const before = used();
  call(world, 'sns.Publish', { TopicArn, Message: 'x'.repeat(65_536) });
  call(world, 'sns.Publish', { TopicArn, Message: 'x'.repeat(65_537) });
  call(world, 'sns.PublishBatch', {
    TopicArn,
    PublishBatchRequestEntries: ['1', '2'].map((Id) => ({ Id, Message: 'x'.repeat(32_768) })),
  });
  expect(used() - before).toBe(1 + 2 + 1);
});
