import { bytesOf } from '../../kernel/bytes';
import { LAB_PLACE } from '../../labs/lab';
import { FAILS, functionArn, invokeAsync, makeFunction, mapSource } from '../proof-by-simulation/functions';
import { arnOf, makeQueue, receive, send } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import type { Source } from './params';

const { account, region } = LAB_PLACE;
const STREAM = `arn:aws:kinesis:${region}:${account}:stream/events`;
const ENDPOINT = 'https://partner.example.com/events';
export const WORKER = functionArn('worker');

export const sourceQueue = (source: Source): string => (source.endsWith('fifo') ? 'work.fifo' : 'work');

/** Makes where events fail; answers the id of the mapping where there is one. */
export function makeSource(world: Simulation, source: Source): string | undefined {
  switch (source) {
    case 'queue-standard':
    case 'queue-fifo':
      makeQueue(world, sourceQueue(source));
      return undefined;
    case 'async':
      makeFunction(world, 'worker', FAILS);
      return undefined;
    case 'esm-queue-standard':
    case 'esm-queue-fifo':
      makeQueue(world, sourceQueue(source));
      makeFunction(world, 'worker', FAILS);
      return mapSource(world, arnOf(sourceQueue(source)), 'worker');
    case 'esm-stream':
      world.must('kinesis.CreateStream', { StreamName: 'events', ShardCount: 1 });
      world.wait(60);
      makeFunction(world, 'worker', FAILS);
      return mapSource(world, STREAM, 'worker', {
        StartingPosition: 'TRIM_HORIZON',
        MaximumRetryAttempts: 1,
      });
    case 'sub-standard':
      makeEndpoint(world);
      return undefined;
    case 'sub-fifo':
      // The queue lets nobody send, so SNS cannot deliver.
      makeQueue(world, 'inbox.fifo');
      world.must('sns.CreateTopic', {
        Name: 'events.fifo',
        Attributes: { FifoTopic: 'true', ContentBasedDeduplication: 'true' },
      });
      world.must('sns.Subscribe', {
        TopicArn: topicArn(source),
        Protocol: 'sqs',
        Endpoint: arnOf('inbox.fifo'),
      });
      return undefined;
    case 'rule':
      // The function does not let EventBridge invoke it.
      makeFunction(world, 'worker', FAILS);
      world.must('events.PutRule', { Name: 'orders', EventPattern: JSON.stringify({ source: ['shop'] }) });
      world.must('events.PutTargets', { Rule: 'orders', Targets: [{ Id: 'worker', Arn: WORKER }] });
      return undefined;
  }
}

export const topicArn = (source: Source): string =>
  `arn:aws:sns:${region}:${account}:${source === 'sub-fifo' ? 'events.fifo' : 'events'}`;

/** An HTTPS endpoint that confirms its subscription and then refuses every message. */
function makeEndpoint(world: Simulation): void {
  const { TopicArn } = world.must<{ TopicArn: string }>('sns.CreateTopic', { Name: 'events' });
  world.must('sns.Subscribe', { TopicArn, Protocol: 'https', Endpoint: ENDPOINT });
  const token = world.events.find(({ type }) => type === 'ConfirmationRequested')?.detail.token;
  world.must('sns.ConfirmSubscription', { TopicArn, Token: token });
  world.must('sns.SetHttpEndpoint', { Url: ENDPOINT, StatusCode: 403 });
}

/** The subscription of the topic that fails. */
export const subscriptionArn = (world: Simulation, source: Source): string =>
  world.peek<{ Subscriptions: readonly { SubscriptionArn: string }[] }>('sns.ListSubscriptionsByTopic', {
    TopicArn: topicArn(source),
  })?.Subscriptions[0]?.SubscriptionArn ?? '';

/** The longest default visibility timeout of a source queue, in seconds. */
const RETURN_SEC = 30;
/** Long enough for three tries of an asynchronous invocation and for every batch to be given up. */
const PATIENCE_SEC = 300;

/** Lets one event fail for good. */
export function fail(world: Simulation, source: Source): void {
  switch (source) {
    case 'queue-standard':
    case 'queue-fifo':
      send(world, sourceQueue(source));
      receive(world, sourceQueue(source));
      world.wait(RETURN_SEC);
      receive(world, sourceQueue(source));
      return;
    case 'async':
      invokeAsync(world, 'worker');
      break;
    case 'esm-queue-standard':
    case 'esm-queue-fifo':
      send(world, sourceQueue(source));
      break;
    case 'esm-stream':
      world.must('kinesis.PutRecord', {
        StreamName: 'events',
        PartitionKey: 'a',
        Data: bytesOf('a'),
      });
      break;
    case 'sub-standard':
    case 'sub-fifo':
      world.must('sns.Publish', {
        TopicArn: topicArn(source),
        Message: 'a',
        ...(source === 'sub-fifo' && { MessageGroupId: 'g' }),
      });
      break;
    case 'rule':
      world.must('events.PutEvents', {
        Entries: [{ Source: 'shop', DetailType: 'order', Detail: '{}' }],
      });
  }
  world.wait(PATIENCE_SEC);
}
