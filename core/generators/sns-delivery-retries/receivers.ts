import { FAILS, functionArn, makeFunction } from '../proof-by-simulation/functions';
import { arnOf, makeQueue, openTo } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import {
  answerWith,
  subscribeQueue,
  subscribeTo,
  subscribeUrl,
  topicArnOf,
} from '../proof-by-simulation/topics';

export const TOPIC = 'orders';

export const urlOf = (name: string): string => `https://${name}.example.com/orders`;

type Values = Readonly<Record<string, string>>;

/** An HTTPS endpoint that has confirmed its subscription and from now on answers with that status. */
export function makeEndpoint(world: Simulation, name: string, status: number, attributes?: Values): string {
  const subscription = subscribeUrl(world, TOPIC, urlOf(name), attributes);
  answerWith(world, urlOf(name), status);
  return subscription;
}

/** A queue to which nothing can be delivered: it is gone, or its policy lets nobody send. */
export function makeBrokenQueue(world: Simulation, kind: 'gone' | 'denied', attributes?: Values): string {
  if (kind === 'denied') makeQueue(world, 'inbox');
  return subscribeQueue(world, TOPIC, kind === 'denied' ? 'inbox' : 'deleted', attributes);
}

/** A function that cannot be invoked: it is gone, or its policy does not let SNS. */
export function makeBrokenFunction(world: Simulation, kind: 'gone' | 'denied'): string {
  if (kind === 'denied') makeFunction(world, 'worker', FAILS);
  return subscribeTo(world, TOPIC, ['lambda', functionArn(kind === 'denied' ? 'worker' : 'deleted')]);
}

/** A queue that takes whatever fits an SQS message, subscribed with raw message delivery. */
export function makeRawQueue(world: Simulation): string {
  makeQueue(world, 'raw', openTo('sns', arnOf('raw'), topicArnOf(TOPIC)));
  return subscribeQueue(world, TOPIC, 'raw', { RawMessageDelivery: 'true' });
}

/** How often delivery over a subscription was attempted and put off since the option began to act. */
export const retriesOf = (world: Simulation, subscription: string): number =>
  world.events.filter(
    ({ type, detail }) => type === 'NotificationAttemptFailed' && detail.subscriptionArn === subscription,
  ).length;

/** The subscription of an endpoint. */
export const subscriptionOf = (world: Simulation, endpoint: string): string =>
  world
    .peek<{ Subscriptions: readonly { SubscriptionArn: string; Endpoint: string }[] }>(
      'sns.ListSubscriptionsByTopic',
      { TopicArn: topicArnOf(TOPIC) },
    )
    ?.Subscriptions.find(({ Endpoint }) => Endpoint === endpoint)?.SubscriptionArn ?? '';

/** Longer than any retry policy of HTTP endpoints lasts, so that every delivery is decided. */
export const PATIENCE_SEC = 3_700;
