import type { Ctx } from '../../../engine/contract';
import { fieldsOfAttributes, fieldsOfBody } from '../filter/fields';
import { alternativesOfPolicy } from '../filter/filter-policy';
import { matches } from '../filter/matches';
import { type Message, textFor } from '../messages/message';
import { count } from '../metrics';
import type { SnsState, Subscription, Topic } from '../state';
import { deliver } from './deliver';

/** Sends a message to every confirmed subscription whose filter policy lets it through. */
export function fanOut(topic: Topic, message: Message, ctx: Ctx<SnsState>): void {
  for (const arn of topic.subscriptions) {
    const subscription = ctx.state.subscriptions.get(arn);
    if (!subscription?.confirmed) continue;
    const obstacle = filtered(subscription, message);
    if (obstacle) reportFiltered(topic, subscription, message, obstacle, ctx);
    else deliver({ subscription: arn, message, attempt: 1 }, ctx);
  }
}

/** Why a filter policy keeps a message back, as the metric's name says it; undefined when it does not. */
function filtered(subscription: Subscription, message: Message): string | undefined {
  const { FilterPolicy, FilterPolicyScope } = subscription.attributes;
  if (FilterPolicy === undefined) return undefined;
  const alternatives = alternativesOfPolicy(FilterPolicy);
  if (FilterPolicyScope === 'MessageBody') {
    const fields = fieldsOfBody(textFor(message, subscription.protocol));
    if (!fields) return 'InvalidMessageBody';
    return matches(alternatives, fields) ? undefined : 'MessageBody';
  }
  if (matches(alternatives, fieldsOfAttributes(message.attributes))) return undefined;
  return Object.keys(message.attributes).length === 0 ? 'NoMessageAttributes' : 'MessageAttributes';
}

function reportFiltered(
  topic: Topic,
  subscription: Subscription,
  message: Message,
  obstacle: string,
  ctx: Ctx<SnsState>,
): void {
  count(topic, 'NumberOfNotificationsFilteredOut');
  count(topic, `NumberOfNotificationsFilteredOut-${obstacle}`);
  ctx.emit('NotificationFilteredOut', {
    topicArn: topic.arn,
    subscriptionArn: subscription.arn,
    messageId: message.id,
    reason: obstacle,
  });
}
