import { type Arn, parseArn, queueUrlOf } from '../../../engine/arn';
import type { Ctx } from '../../../engine/contract';
import { envelopeOf } from '../messages/envelope';
import { textFor } from '../messages/message';
import type { Delivery, SnsState, Subscription, Topic } from '../state';

/** What a reply to SNS answers: a delivery, its end in the dead-letter queue, or the request to confirm. */
export type DeliveryToken =
  | { readonly kind: 'delivery' | 'redrive'; readonly delivery: Delivery }
  | { readonly kind: 'confirmation' };

/** Sends a delivery to a queue: the endpoint of its subscription or the dead-letter queue. */
export function sendToQueue(
  subscription: Subscription,
  queueArn: string,
  delivery: Delivery,
  ctx: Ctx<SnsState>,
  token: DeliveryToken,
): void {
  const queue = parseArn(queueArn) as Arn;
  const { message } = delivery;
  ctx.request(
    {
      service: 'sqs',
      operation: 'SendMessage',
      region: queue.region,
      input: {
        QueueUrl: queueUrlOf(queue),
        ...contentFor(subscription, delivery, ctx.region),
        ...(message.groupId !== undefined && { MessageGroupId: message.groupId }),
        ...(queue.resource.endsWith('.fifo') && { MessageDeduplicationId: message.fifo?.deduplicationId }),
      },
      context: { 'aws:SourceArn': message.topicArn, 'aws:SourceAccount': ctx.account },
    },
    token,
  );
}

function contentFor({ arn, protocol, attributes }: Subscription, { message }: Delivery, region: string) {
  if (attributes.RawMessageDelivery !== 'true')
    return { MessageBody: envelopeOf(message, { subscriptionArn: arn, protocol, region }) };
  return { MessageBody: textFor(message, protocol), MessageAttributes: message.attributes };
}

/** Sends a text that no message of the topic is: the request to confirm. */
export function sendTextToQueue(queueArn: string, text: string, topic: Topic, ctx: Ctx<SnsState>): void {
  const queue = parseArn(queueArn) as Arn;
  ctx.request(
    {
      service: 'sqs',
      operation: 'SendMessage',
      region: queue.region,
      input: { QueueUrl: queueUrlOf(queue), MessageBody: text },
      context: { 'aws:SourceArn': topic.arn, 'aws:SourceAccount': ctx.account },
    },
    { kind: 'confirmation' } satisfies DeliveryToken,
  );
}
