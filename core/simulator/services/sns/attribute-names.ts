import { SUBSCRIPTION_ATTRIBUTES } from './subscriptions/subscription-attributes';
import { SETTABLE } from './topics/topic-attributes';

/** Names of attributes, by the operation and member that take them. */
export const ATTRIBUTE_NAMES: Readonly<Record<string, readonly string[]>> = {
  'CreateTopic.Attributes': [...SETTABLE, 'FifoTopic'],
  'SetTopicAttributes.AttributeName': [...SETTABLE],
  'Subscribe.Attributes': [...SUBSCRIPTION_ATTRIBUTES],
  'SetSubscriptionAttributes.AttributeName': [...SUBSCRIPTION_ATTRIBUTES],
};
