import type { Ctx, Outcome } from '../../../engine/contract';
import { count } from '../metrics';
import type { Delivery, SnsState, Subscription, Topic } from '../state';
import { effectivePolicy, scheduleOf } from './delivery-policy';
import { insertRetry, moveGroup } from './group-order';
import { awsManagedSchedule, type RetrySchedule, retryDelay } from './schedule';
import { sendToQueue } from './to-queue';

/** Why an attempt failed; `status` is the HTTP status of the answer. */
export interface Failure {
  readonly code: string;
  readonly status: number;
}

export const failureOf = (outcome: Outcome): Failure | undefined =>
  outcome.ok
    ? undefined
    : { code: outcome.error.queryCode ?? outcome.error.code, status: outcome.error.status };

interface Parties {
  readonly topic: Topic;
  readonly subscription: Subscription;
}

/** Ends an attempt: delivered, to be tried again, or given up. */
export function settleDelivery(delivery: Delivery, failure: Failure | undefined, ctx: Ctx<SnsState>): void {
  const subscription = ctx.state.subscriptions.get(delivery.subscription);
  const topic = ctx.state.topics.get(delivery.message.topic);
  if (!subscription || !topic) return;
  if (!failure) reportDelivered({ topic, subscription }, delivery, ctx);
  else if (isPermanent(failure)) giveUp({ topic, subscription }, delivery, failure, ctx);
  else retryLater({ topic, subscription }, delivery, failure, ctx);
}

/**
 * Errors of the client are not retried: a deleted endpoint, a policy that denies. Throttling is. Source:
 * https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html
 */
function isPermanent({ code, status }: Failure): boolean {
  return (
    status >= 400 && status < 500 && status !== 429 && !/throttl|toomanyrequests|limitexceeded/i.test(code)
  );
}

function reportDelivered({ topic, subscription }: Parties, delivery: Delivery, ctx: Ctx<SnsState>): void {
  count(topic, 'NumberOfNotificationsDelivered');
  ctx.emit('NotificationDelivered', { ...namesOf(delivery), protocol: subscription.protocol });
  releaseGroup(subscription, delivery, ctx);
}

const namesOf = ({ message, subscription, attempt }: Delivery) => ({
  topicArn: message.topicArn,
  subscriptionArn: subscription,
  messageId: message.id,
  attempt,
});

function releaseGroup(subscription: Subscription, delivery: Delivery, ctx: Ctx<SnsState>): void {
  moveGroup(subscription, delivery, ctx.now);
  armRetries(subscription, ctx);
}

function retryLater(parties: Parties, delivery: Delivery, failure: Failure, ctx: Ctx<SnsState>): void {
  const { topic, subscription } = parties;
  const delay = retryDelay(scheduleFor(topic, subscription, ctx), delivery.attempt);
  if (delay === undefined) {
    giveUp(parties, delivery, failure, ctx);
    return;
  }
  const due = ctx.now + delay;
  ctx.emit('NotificationAttemptFailed', { ...namesOf(delivery), error: failure.code, nextAttemptAt: due });
  moveGroup(subscription, delivery, due);
  insertRetry(subscription, { due, delivery: { ...delivery, attempt: delivery.attempt + 1 } });
  armRetries(subscription, ctx);
}

function scheduleFor(topic: Topic, subscription: Subscription, ctx: Ctx<SnsState>): RetrySchedule {
  const { protocol, attributes } = subscription;
  if (protocol !== 'http' && protocol !== 'https') return awsManagedSchedule(ctx.limits);
  const { retries } = effectivePolicy(topic.attributes.DeliveryPolicy, attributes.DeliveryPolicy, ctx.limits);
  return scheduleOf(retries);
}

/** One timer a subscription, for the retry that is due first. */
export function armRetries(subscription: Subscription, ctx: Ctx<SnsState>): void {
  const first = subscription.retries[0];
  if (first) ctx.setTimer(`retry/${subscription.arn}`, first.due, subscription.arn);
  else ctx.clearTimer(`retry/${subscription.arn}`);
}

/** The message goes to the subscription's dead-letter queue, or is lost. */
function giveUp(
  { topic, subscription }: Parties,
  delivery: Delivery,
  failure: Failure,
  ctx: Ctx<SnsState>,
): void {
  count(topic, 'NumberOfNotificationsFailed');
  const deadLetterQueue = deadLetterQueueOf(subscription);
  ctx.emit('NotificationFailed', {
    ...namesOf(delivery),
    error: failure.code,
    ...(deadLetterQueue && { deadLetterQueue }),
  });
  if (deadLetterQueue)
    sendToQueue(subscription, deadLetterQueue, delivery, ctx, { kind: 'redrive', delivery });
  releaseGroup(subscription, delivery, ctx);
}

function deadLetterQueueOf({ attributes }: Subscription): string | undefined {
  if (attributes.RedrivePolicy === undefined) return undefined;
  return (JSON.parse(attributes.RedrivePolicy) as { deadLetterTargetArn?: string }).deadLetterTargetArn;
}

/** Ends the way of a delivery to the dead-letter queue. */
export function settleRedrive(delivery: Delivery, failure: Failure | undefined, ctx: Ctx<SnsState>): void {
  const topic = ctx.state.topics.get(delivery.message.topic);
  if (!topic) return;
  count(topic, failure ? 'NumberOfNotificationsFailedToRedriveToDlq' : 'NumberOfNotificationsRedrivenToDlq');
  ctx.emit(failure ? 'NotificationLost' : 'NotificationMovedToDeadLetterQueue', {
    ...namesOf(delivery),
    ...(failure && { error: failure.code }),
  });
}
