import { describe, expect, it } from 'vitest';
import { call, pass, refusal, send, testWorld } from '@/tests/support/simulator';
import { attributesOf, create, put, QUEUE, receive, urlOf, worldWithQueue } from './queues';

const createRefused = (name: string, Attributes = {}) =>
  refusal(worldWithQueue({ DelaySeconds: '1' }), 'sqs.CreateQueue', { QueueName: name, Attributes });

describe('creating a queue', () => {
  it('gives it the defaults of the day and of the exam', () => {
    expect(attributesOf(worldWithQueue())).toEqual({
      QueueArn: 'arn:aws:sqs:us-east-1:111122223333:orders',
      ApproximateNumberOfMessages: '0',
      ApproximateNumberOfMessagesNotVisible: '0',
      ApproximateNumberOfMessagesDelayed: '0',
      CreatedTimestamp: '1767225600',
      LastModifiedTimestamp: '1767225600',
      DelaySeconds: '0',
      MaximumMessageSize: '1048576',
      MessageRetentionPeriod: '345600',
      ReceiveMessageWaitTimeSeconds: '0',
      SqsManagedSseEnabled: 'true',
      VisibilityTimeout: '30',
    });
    const exam = testWorld({ profile: 'exam' });
    create(exam, 'orders');
    expect(attributesOf(exam, ['MaximumMessageSize'])).toEqual({ MaximumMessageSize: '262144' });
  });

  it('answers the same URL again while the attributes named agree', () => {
    const world = worldWithQueue({ DelaySeconds: '1', VisibilityTimeout: '5' });
    expect(create(world, 'orders')).toBe(QUEUE);
    expect(create(world, 'orders', { DelaySeconds: '1' })).toBe(QUEUE);
  });

  it.each([
    [
      'orders',
      { DelaySeconds: '2' },
      'QueueNameExists',
      'A queue already exists with the same name and a different value for attribute DelaySeconds',
    ],
    [
      'no spaces',
      {},
      'InvalidParameterValueException',
      'Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length',
    ],
    [
      'new.fifo',
      {},
      'InvalidParameterValueException',
      'Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length',
    ],
    [
      'new',
      { FifoQueue: 'true' },
      'InvalidParameterValueException',
      'The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, must end with .fifo suffix and be 1 to 80 in length.',
    ],
    ['new', { FifoQueue: 'false' }, 'InvalidAttributeName', 'Unknown Attribute FifoQueue.'],
    ['new', { Colour: 'red' }, 'InvalidAttributeName', 'Unknown Attribute Colour.'],
    [
      'new',
      { ContentBasedDeduplication: 'true' },
      'InvalidAttributeName',
      'You can specify the ContentBasedDeduplication only when FifoQueue is set to true.',
    ],
  ])('refuses %s with %j', (name, attributes, code, message) => {
    expect(createRefused(name, attributes)).toMatchObject({ code, message, status: 400 });
  });

  it('keeps tags', () => {
    const world = testWorld();
    call(world, 'sqs.CreateQueue', { QueueName: 'orders', tags: { team: 'a' } });
    expect(call(world, 'sqs.ListQueueTags', { QueueUrl: QUEUE })).toEqual({ Tags: { team: 'a' } });
  });
});

describe('finding queues', () => {
  it('by name, also of another account that allows it, and not in another Region', () => {
    const world = worldWithQueue();
    expect(call(world, 'sqs.GetQueueUrl', { QueueName: 'orders' })).toEqual({ QueueUrl: QUEUE });
    expect(refusal(world, 'sqs.GetQueueUrl', { QueueName: 'orders' }, { region: 'eu-west-1' })).toMatchObject(
      {
        code: 'QueueDoesNotExist',
        queryCode: 'AWS.SimpleQueueService.NonExistentQueue',
        message: 'The specified queue does not exist.',
      },
    );
  });

  it('page by page, by name and prefix', () => {
    const world = testWorld();
    for (const name of ['b', 'a-2', 'a-1', 'a-3']) create(world, name);
    const first = call(world, 'sqs.ListQueues', { QueueNamePrefix: 'a', MaxResults: 2 });
    expect(first).toMatchObject({ QueueUrls: [urlOf('a-1'), urlOf('a-2')] });
    const { NextToken } = first;
    expect(call(world, 'sqs.ListQueues', { QueueNamePrefix: 'a', MaxResults: 2, NextToken })).toEqual({
      QueueUrls: [urlOf('a-3')],
    });
    expect(refusal(world, 'sqs.ListQueues', { MaxResults: 2, NextToken: 'x' }).code).toBe(
      'InvalidParameterValueException',
    );
    expect(call(world, 'sqs.ListQueues', { QueueNamePrefix: 'z' })).toEqual({});
  });

  it('by any URL that ends in account and name', () => {
    const world = worldWithQueue();
    for (const url of ['http://localhost:4566/111122223333/orders', '/111122223333/orders'])
      call(world, 'sqs.SendMessage', { QueueUrl: url, MessageBody: 'x' });
    expect(refusal(world, 'sqs.SendMessage', { QueueUrl: 'orders', MessageBody: 'x' })).toMatchObject({
      code: 'InvalidAddress',
      status: 404,
      message: 'The address orders is not valid for this endpoint.',
    });
  });

  it('in the Region that the URL names', () => {
    const world = testWorld();
    call(world, 'sqs.CreateQueue', { QueueName: 'far' }, { region: 'eu-west-1' });
    call(world, 'sqs.SendMessage', { QueueUrl: urlOf('far', 'eu-west-1'), MessageBody: 'x' });
    expect(receive(world, { QueueUrl: urlOf('far', 'eu-west-1') })).toHaveLength(1);
  });
});

describe('deleting a queue', () => {
  it('takes its messages, ends long polls and lets the name rest for 60 s', () => {
    const world = worldWithQueue();
    const poll = send(world, 'sqs.ReceiveMessage', { QueueUrl: QUEUE, WaitTimeSeconds: 20 });
    call(world, 'sqs.DeleteQueue', { QueueUrl: QUEUE });
    expect(poll.outcome).toMatchObject({ ok: false, error: { code: 'QueueDoesNotExist' } });
    expect(refusal(world, 'sqs.SendMessage', { QueueUrl: QUEUE, MessageBody: 'x' }).code).toBe(
      'QueueDoesNotExist',
    );
    pass(world, 59.999);
    expect(refusal(world, 'sqs.CreateQueue', { QueueName: 'orders' })).toMatchObject({
      code: 'QueueDeletedRecently',
      message:
        'You must wait 60 seconds after deleting a queue before you can create another with the same name.',
    });
    pass(world, 0.001);
    create(world, 'orders');
    expect(receive(world)).toEqual([]);
  });
});

describe('purging a queue', () => {
  it('takes all messages, in flight and delayed too, and is refused for 60 s', () => {
    const world = worldWithQueue();
    for (const delay of [0, 0, 9]) put(world, 'x', { DelaySeconds: delay });
    receive(world);
    call(world, 'sqs.PurgeQueue', { QueueUrl: QUEUE });
    pass(world, 59.999);
    expect(receive(world, { MaxNumberOfMessages: 10 })).toEqual([]);
    expect(refusal(world, 'sqs.PurgeQueue', { QueueUrl: QUEUE })).toMatchObject({
      code: 'PurgeQueueInProgress',
      status: 403,
      message: 'Only one PurgeQueue operation on orders is allowed every 60 seconds.',
    });
    pass(world, 0.001);
    call(world, 'sqs.PurgeQueue', { QueueUrl: QUEUE });
  });
});

describe('tags', () => {
  it('are case-sensitive, overwritten by key and removed by key', () => {
    const world = worldWithQueue();
    call(world, 'sqs.TagQueue', { QueueUrl: QUEUE, Tags: { a: '1', A: '2' } });
    call(world, 'sqs.TagQueue', { QueueUrl: QUEUE, Tags: { a: '3' } });
    call(world, 'sqs.UntagQueue', { QueueUrl: QUEUE, TagKeys: ['A', 'none'] });
    expect(call(world, 'sqs.ListQueueTags', { QueueUrl: QUEUE })).toEqual({ Tags: { a: '3' } });
  });
});
