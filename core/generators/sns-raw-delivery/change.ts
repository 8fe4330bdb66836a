import { arnOf } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import { subscribeQueue, topicArnOf } from '../proof-by-simulation/topics';
import { rawSetting, TOPIC } from './delivered';

/** What a developer may try so that the messages of the queue come in another form. */
export type Change = 'subscription' | 'topic' | 'scope' | 'structure' | 'renewed';

/** Carries a change out; `raw` is what the consumer needs. How a message is published is no part of it. */
export function carryOut(world: Simulation, change: Change, subscription: string, raw: boolean): void {
  const set = (AttributeName: string, AttributeValue: string): void =>
    void world.ask('sns.SetSubscriptionAttributes', {
      SubscriptionArn: subscription,
      AttributeName,
      AttributeValue,
    });
  switch (change) {
    case 'subscription':
      set('RawMessageDelivery', String(raw));
      return;
    case 'topic':
      world.ask('sns.SetTopicAttributes', {
        TopicArn: topicArnOf(TOPIC),
        AttributeName: 'RawMessageDelivery',
        AttributeValue: String(raw),
      });
      return;
    case 'scope':
      set('FilterPolicyScope', 'MessageBody');
      set('FilterPolicy', '{"channel":["web"]}');
      return;
    case 'renewed':
      world.must('sns.Unsubscribe', { SubscriptionArn: subscription });
      subscribeQueue(world, TOPIC, 'billing', rawSetting(!raw));
      return;
    case 'structure':
      return;
  }
}

/** The subscription of the queue. */
export const subscriptionOf = (world: Simulation): string =>
  world
    .peek<{ Subscriptions: readonly { SubscriptionArn: string; Endpoint: string }[] }>(
      'sns.ListSubscriptionsByTopic',
      { TopicArn: topicArnOf(TOPIC) },
    )
    ?.Subscriptions.find(({ Endpoint }) => Endpoint === arnOf('billing'))?.SubscriptionArn ?? '';

/** Publishes a text to SQS through the JSON of `MessageStructure`. */
export const publishStructured = (world: Simulation, text: string, channel: string): void =>
  void world.must('sns.Publish', {
    TopicArn: topicArnOf(TOPIC),
    Message: JSON.stringify({ default: text, sqs: text }),
    MessageStructure: 'json',
    MessageAttributes: { channel: { DataType: 'String', StringValue: channel } },
  });
