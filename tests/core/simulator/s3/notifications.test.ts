import { describe, expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import { ACCOUNT, call, REGION, refusal } from '@/tests/support/simulator';
import { put, worldWithBucket } from './buckets';

const QueueArn = `arn:aws:sqs:${REGION}:${ACCOUNT}:events`;
const QueueUrl = `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/events`;

function withQueue(source = 'arn:aws:s3:::orders'): World {
  const world = worldWithBucket();
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 's3.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: QueueArn,
        Condition: { ArnLike: { 'aws:SourceArn': source }, StringEquals: { 'aws:SourceAccount': ACCOUNT } },
      },
    ],
  });
  call(world, 'sqs.CreateQueue', { QueueName: 'events', Attributes: { Policy } });
  return world;
}

const configure = (rule: object) => ({
  Bucket: 'orders',
  NotificationConfiguration: { QueueConfigurations: [{ QueueArn, ...rule }] },
});

const received = (world: World) =>
  (
    call<{ Messages?: { Body: string }[] }>(world, 'sqs.ReceiveMessage', {
      QueueUrl,
      MaxNumberOfMessages: 10,
    }).Messages ?? []
  ).map(({ Body }) => JSON.parse(Body));

describe('notifications', () => {
  it('reach a queue that lets the bucket in, after a test event', () => {
    const world = withQueue();
    call(
      world,
      's3.PutBucketNotificationConfiguration',
      configure({
        Events: ['s3:ObjectCreated:*', 's3:ObjectRemoved:Delete'],
        Filter: {
          Key: {
            FilterRules: [
              { Name: 'prefix', Value: 'in/' },
              { Name: 'suffix', Value: '.txt' },
            ],
          },
        },
      }),
    );
    expect(received(world)).toMatchObject([
      { Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'orders' },
    ]);
    put(world, 'in/a b.txt', 'hello');
    put(world, 'out/b.txt');
    put(world, 'in/c.png');
    call(world, 's3.DeleteObject', { Bucket: 'orders', Key: 'in/a b.txt' });
    expect(received(world)).toMatchObject([
      {
        Records: [
          {
            eventVersion: '2.1',
            eventSource: 'aws:s3',
            eventName: 'ObjectCreated:Put',
            s3: { bucket: { name: 'orders' }, object: { key: 'in/a+b.txt', size: 5 } },
          },
        ],
      },
      { Records: [{ eventName: 'ObjectRemoved:Delete' }] },
    ]);
  });

  it('are refused for a queue that does not let it in, or is not there', () => {
    const message = 'Unable to validate the following destination configurations';
    const events = configure({ Events: ['s3:ObjectCreated:*'] });
    expect(
      refusal(withQueue('arn:aws:s3:::another'), 's3.PutBucketNotificationConfiguration', events),
    ).toMatchObject({ code: 'InvalidArgument', message });
    expect(refusal(worldWithBucket(), 's3.PutBucketNotificationConfiguration', events).message).toBe(message);
  });

  it('refuse events that there are not', () =>
    expect(
      refusal(withQueue(), 's3.PutBucketNotificationConfiguration', configure({ Events: ['s3:Nothing'] }))
        .message,
    ).toBe('A specified event is not supported for notifications.'));

  it('come to EventBridge when switched on', () => {
    const world = withQueue();
    call(world, 's3.PutBucketNotificationConfiguration', {
      Bucket: 'orders',
      NotificationConfiguration: { EventBridgeConfiguration: {} },
    });
    call(world, 'sqs.SetQueueAttributes', {
      QueueUrl,
      Attributes: {
        Policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'events.amazonaws.com' },
              Action: 'sqs:SendMessage',
              Resource: QueueArn,
            },
          ],
        }),
      },
    });
    call(world, 'events.PutRule', {
      Name: 'r',
      EventPattern: '{"source":["aws.s3"],"detail":{"bucket":{"name":["orders"]}}}',
    });
    call(world, 'events.PutTargets', { Rule: 'r', Targets: [{ Id: '1', Arn: QueueArn }] });
    put(world, 'k', 'hello');
    expect(received(world)).toMatchObject([
      { 'detail-type': 'Object Created', detail: { object: { key: 'k', size: 5 }, reason: 'PutObject' } },
    ]);
  });
});
