import type { Command, Place } from '../../engine/contract';
import { invalidParameter } from './refusals';

const ARN_ELEMENTS = 6;
const SUBSCRIPTION_ELEMENTS = 7;

/** Checks that an ARN is one of SNS in the Region that was called; `member` is the parameter's name. */
export function snsArn(text: string, member: string, region: string): Place & { readonly resource: string } {
  const elements = text.split(':');
  if (elements.length < ARN_ELEMENTS)
    throw invalidParameter(`${member} Reason: An ARN must have at least 6 elements, not ${elements.length}`);
  const [arn, , service, arnRegion = '', account = '', resource = ''] = elements;
  if (arn !== 'arn' || service !== 'sns' || arnRegion !== region || !/^\d{12}$/.test(account))
    throw invalidParameter(member);
  return { account, region: arnRegion, resource };
}

/** The place of the topic that an operation addresses. */
export function placeOfTopic({ TopicArn }: { TopicArn: string }, command: Command): Place {
  const { account, region } = snsArn(TopicArn, 'TopicArn', command.region);
  if (TopicArn.split(':').length !== ARN_ELEMENTS) throw invalidParameter('TopicArn');
  return { account, region };
}

/** The place of the subscription that an operation addresses: that of its topic. */
export function placeOfSubscription(
  { SubscriptionArn }: { SubscriptionArn: string },
  command: Command,
): Place {
  const { account, region } = snsArn(SubscriptionArn, 'SubscriptionArn', command.region);
  if (SubscriptionArn.split(':').length !== SUBSCRIPTION_ELEMENTS) throw invalidParameter('SubscriptionId');
  return { account, region };
}

/** The place of a tagged topic. */
export function placeOfResource({ ResourceArn }: { ResourceArn: string }, command: Command): Place {
  const { account, region } = snsArn(ResourceArn, 'ResourceArn', command.region);
  return { account, region };
}

/** Name of the topic in the ARN of a topic or of a subscription to it. */
export const topicNameOf = (arn: string): string => arn.split(':')[ARN_ELEMENTS - 1] ?? '';
