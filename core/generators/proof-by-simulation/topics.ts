import { LAB_PLACE } from '../../labs/lab';
import { arnOf } from './queues';
import type { Simulation } from './simulation';

const { account, region } = LAB_PLACE;

export const topicArnOf = (name: string): string => `arn:aws:sns:${region}:${account}:${name}`;

type Values = Readonly<Record<string, string>>;

export function makeTopic(world: Simulation, Name: string, Attributes?: Values): void {
  world.must('sns.CreateTopic', { Name, ...(Attributes && { Attributes }) });
}

/** Subscribes an endpoint and answers the ARN of the subscription. */
export function subscribeTo(
  world: Simulation,
  topic: string,
  [Protocol, Endpoint]: readonly [protocol: string, endpoint: string],
  Attributes?: Values,
): string {
  return world.must<{ SubscriptionArn: string }>('sns.Subscribe', {
    TopicArn: topicArnOf(topic),
    Protocol,
    Endpoint,
    ReturnSubscriptionArn: true,
    ...(Attributes && { Attributes }),
  }).SubscriptionArn;
}

export const subscribeQueue = (
  world: Simulation,
  topic: string,
  queue: string,
  attributes?: Values,
): string => subscribeTo(world, topic, ['sqs', arnOf(queue)], attributes);

/** Subscribes an HTTPS endpoint, which confirms at once. */
export function subscribeUrl(world: Simulation, topic: string, url: string, attributes?: Values): string {
  const subscription = subscribeTo(world, topic, ['https', url], attributes);
  const Token = world.events.findLast(({ type }) => type === 'ConfirmationRequested')?.detail.token;
  world.must('sns.ConfirmSubscription', { TopicArn: topicArnOf(topic), Token });
  return subscription;
}

/** From now on the endpoint answers with that status. Nothing that a lab could repeat. */
export const answerWith = (world: Simulation, Url: string, StatusCode: number): void =>
  void world.peek('sns.SetHttpEndpoint', { Url, StatusCode });

/** Publishes a text, with message attributes that are strings. */
export function publishTo(world: Simulation, topic: string, Message: string, attributes: Values = {}): void {
  const entries = Object.entries(attributes).map(([name, StringValue]) => [
    name,
    { DataType: 'String', StringValue },
  ]);
  world.must('sns.Publish', {
    TopicArn: topicArnOf(topic),
    Message,
    ...(entries.length > 0 && { MessageAttributes: Object.fromEntries(entries) as object }),
  });
}
