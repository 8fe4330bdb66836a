import type { World } from '@/core/simulator/engine/world';
import { ACCOUNT, call, REGION } from '@/tests/support/simulator';

export const arnOf = (service: string, name: string, account = ACCOUNT): string =>
  `arn:aws:${service}:${REGION}:${account}:${name}`;

export const newTopic = (world: World, name = 'orders', attributes: Record<string, string> = {}): string =>
  call<{ TopicArn: string }>(world, 'sns.CreateTopic', { Name: name, Attributes: attributes }).TopicArn;

export interface Queue {
  readonly url: string;
  readonly arn: string;
}

/** A queue that SNS may send to. */
export function newQueue(world: World, name = 'inbox', attributes: Record<string, string> = {}): Queue {
  const arn = arnOf('sqs', name);
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: arn,
      },
    ],
  });
  const { QueueUrl } = call<{ QueueUrl: string }>(world, 'sqs.CreateQueue', {
    QueueName: name,
    Attributes: { Policy, ...attributes },
  });
  return { url: QueueUrl, arn };
}

export const subscribe = (
  world: World,
  topicArn: string,
  protocol: string,
  endpoint: string,
  attributes: Record<string, string> = {},
): string =>
  call<{ SubscriptionArn: string }>(world, 'sns.Subscribe', {
    TopicArn: topicArn,
    Protocol: protocol,
    Endpoint: endpoint,
    Attributes: attributes,
    ReturnSubscriptionArn: true,
  }).SubscriptionArn;

export interface Received {
  readonly Body: string;
  readonly MessageAttributes?: Record<string, { DataType: string; StringValue?: string }>;
  readonly Attributes?: Record<string, string>;
}

/** What waits in a queue, without deleting it. */
export function received(world: World, { url }: Queue): readonly Received[] {
  const { Messages = [] } = call<{ Messages?: Received[] }>(world, 'sqs.ReceiveMessage', {
    QueueUrl: url,
    MaxNumberOfMessages: 10,
    MessageAttributeNames: ['All'],
    MessageSystemAttributeNames: ['All'],
  });
  return Messages;
}

export const bodies = (world: World, queue: Queue): string[] =>
  received(world, queue).map(({ Body }) => Body);

/** The messages inside the envelopes that wait in a queue. */
export const messages = (world: World, queue: Queue): string[] =>
  bodies(world, queue).map((body) => (JSON.parse(body) as { Message: string }).Message);
