import type { World } from '@/core/simulator/engine/world';
import { ACCOUNT, call, REGION, testWorld } from '@/tests/support/simulator';

export const urlOf = (name: string, region = REGION, account = ACCOUNT): string =>
  `https://sqs.${region}.amazonaws.com/${account}/${name}`;
export const arnOf = (name: string, region = REGION, account = ACCOUNT): string =>
  `arn:aws:sqs:${region}:${account}:${name}`;

/** A queue named `orders`. */
export const QUEUE = urlOf('orders');
/** A queue named `orders.fifo`. */
export const FIFO = urlOf('orders.fifo');

export interface Received {
  readonly MessageId: string;
  readonly ReceiptHandle: string;
  readonly Body: string;
  readonly MD5OfBody: string;
  readonly Attributes?: Readonly<Record<string, string>>;
  readonly MD5OfMessageAttributes?: string;
  readonly MessageAttributes?: Readonly<Record<string, unknown>>;
}

export function create(world: World, name: string, Attributes: Record<string, string> = {}): string {
  return call<{ QueueUrl: string }>(world, 'sqs.CreateQueue', { QueueName: name, Attributes }).QueueUrl;
}

export function worldWithQueue(attributes: Record<string, string> = {}): World {
  const world = testWorld();
  create(world, 'orders', attributes);
  return world;
}

export function worldWithFifo(attributes: Record<string, string> = {}): World {
  const world = testWorld();
  create(world, 'orders.fifo', { FifoQueue: 'true', ContentBasedDeduplication: 'true', ...attributes });
  return world;
}

/** A queue `orders` whose messages move to `dead` after this many receives. */
export function worldWithDeadLetters(maxReceiveCount = 1): World {
  const world = testWorld();
  create(world, 'dead');
  create(world, 'orders', { RedrivePolicy: redriveTo('dead', maxReceiveCount) });
  return world;
}

export const redriveTo = (name: string, maxReceiveCount: number | string): string =>
  JSON.stringify({ deadLetterTargetArn: arnOf(name), maxReceiveCount });

export const put = (world: World, MessageBody: string, input: object = {}): Record<string, string> =>
  call(world, 'sqs.SendMessage', { QueueUrl: QUEUE, MessageBody, ...input });

export const putFifo = (world: World, MessageBody: string, MessageGroupId: string, input: object = {}) =>
  put(world, MessageBody, { QueueUrl: FIFO, MessageGroupId, ...input });

export const receive = (world: World, input: object = {}): readonly Received[] =>
  call<{ Messages?: readonly Received[] }>(world, 'sqs.ReceiveMessage', { QueueUrl: QUEUE, ...input })
    .Messages ?? [];

/** Bodies of what one receive of up to ten messages returns. */
export const bodies = (world: World, input: object = {}): readonly string[] =>
  receive(world, { MaxNumberOfMessages: 10, ...input }).map(({ Body }) => Body);

export const bodiesOfFifo = (world: World, input: object = {}): readonly string[] =>
  bodies(world, { QueueUrl: FIFO, ...input });

export const remove = (world: World, ReceiptHandle: string | undefined, QueueUrl = QUEUE) =>
  call(world, 'sqs.DeleteMessage', { QueueUrl, ReceiptHandle });

export const attributesOf = (world: World, AttributeNames = ['All'], QueueUrl = QUEUE) =>
  call<{ Attributes?: Record<string, string> }>(world, 'sqs.GetQueueAttributes', { QueueUrl, AttributeNames })
    .Attributes ?? {};

/** Visible, in-flight and delayed messages of a queue. */
export function countsOf(world: World, QueueUrl = QUEUE): readonly [number, number, number] {
  const shown = attributesOf(world, ['All'], QueueUrl);
  return [
    Number(shown.ApproximateNumberOfMessages),
    Number(shown.ApproximateNumberOfMessagesNotVisible),
    Number(shown.ApproximateNumberOfMessagesDelayed),
  ];
}

export const set = (world: World, Attributes: Record<string, string>, QueueUrl = QUEUE) =>
  call(world, 'sqs.SetQueueAttributes', { QueueUrl, Attributes });
