import { LAB_PLACE } from '../../labs/lab';
import type { Behavior } from '../../simulator/services/lambda/behavior/behavior';
import { FAILS, makeFunction, mapSource } from '../proof-by-simulation/functions';
import { arnOf, makeQueue, openTo, receive, redriveTo } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import type { Consumer, QueueType } from './params';

const { account, region } = LAB_PLACE;
/** The function of a pipeline fails, so that its messages come back after this. */
const VISIBILITY_SEC = 30;
/** Long enough for a message to come back often enough to move. */
const PATIENCE_SEC = 600;
export const RECEIVES = 2;

/** Names of a pipeline's parts. */
export interface Names {
  readonly topic: string;
  readonly work: string;
  readonly failed: string;
  readonly archive: string;
  /** A dead-letter queue of the other type. */
  readonly other: string;
}

export function namesOf(type: QueueType): Names {
  const end = type === 'fifo' ? '.fifo' : '';
  return {
    topic: `orders${end}`,
    work: `work${end}`,
    failed: `failed${end}`,
    archive: `archive${end}`,
    other: type === 'fifo' ? 'failed' : 'failed.fifo',
  };
}

export const topicArn = (names: Names): string => `arn:aws:sns:${region}:${account}:${names.topic}`;

/** A topic and the queue `work` that is subscribed to it, with dead-letter queues that nothing names yet. */
export function makePipeline(world: Simulation, type: QueueType, attached: boolean): Names {
  const names = namesOf(type);
  makeQueue(world, names.failed);
  makeQueue(world, names.other);
  makeQueue(world, names.work, {
    VisibilityTimeout: VISIBILITY_SEC,
    ...openTo('sns', arnOf(names.work)),
    ...(attached && redriveTo(arnOf(names.failed), RECEIVES)),
  });
  world.must('sns.CreateTopic', {
    Name: names.topic,
    ...(type === 'fifo' && { Attributes: { FifoTopic: 'true', ContentBasedDeduplication: 'true' } }),
  });
  subscribe(world, names, names.work);
  return names;
}

export const subscribe = (world: Simulation, names: Names, queue: string): string =>
  world.must<{ SubscriptionArn: string }>('sns.Subscribe', {
    TopicArn: topicArn(names),
    Protocol: 'sqs',
    Endpoint: arnOf(queue),
    Attributes: { RawMessageDelivery: 'true' },
    ReturnSubscriptionArn: true,
  }).SubscriptionArn;

/** Publishes a message; in a FIFO topic into a group. */
export function publish(world: Simulation, names: Names, body: string, group = 'g'): void {
  world.must('sns.Publish', {
    TopicArn: topicArn(names),
    Message: body,
    ...(names.topic.endsWith('.fifo') && { MessageGroupId: group }),
  });
}

/** Adds the function that processes `work`. */
export function addFunction(world: Simulation, names: Names, behavior: Behavior = FAILS): string {
  makeFunction(world, 'worker', behavior);
  return mapSource(world, arnOf(names.work), 'worker');
}

/** Lets the consumers fail at whatever is in `work` until it no longer comes back. */
export function failThrough(world: Simulation, names: Names, consumer: Consumer): void {
  if (consumer === 'lambda') {
    world.wait(PATIENCE_SEC);
    return;
  }
  for (let tries = 0; tries < RECEIVES + 2; tries++) {
    receive(world, names.work);
    world.wait(VISIBILITY_SEC);
  }
}
