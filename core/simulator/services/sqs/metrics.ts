import type { Instant } from '../../../kernel/time';
import type { MetricDatum } from '../../engine/contract';
import { delayedCount, visibleCount } from './attributes/show';
import { tenantsOf } from './fair-queue';
import { firstDue } from './messages/due-heap';
import { expireOld, oldestSentAt } from './messages/expiry';
import { zeroCounters } from './queue';
import type { Queue, SqsCtx, SqsState } from './state';

const NAMESPACE = 'AWS/SQS';
const MS_PER_SECOND = 1_000;

/** The metrics of every queue for the minute that ends; counters begin anew. */
export function sqsMetrics(state: SqsState, ctx: SqsCtx): readonly MetricDatum[] {
  return [...state.queues.values()].flatMap((queue) => {
    expireOld(queue, ctx);
    const data = metricsOf(queue, ctx);
    Object.assign(queue.counters, zeroCounters());
    return data;
  });
}

function metricsOf(queue: Queue, ctx: SqsCtx): readonly MetricDatum[] {
  const { counters, name, groups } = queue;
  const dimensions = { QueueName: name };
  const datum: Datum = (metric, value, unit = 'Count') => ({
    namespace: NAMESPACE,
    name: metric,
    dimensions,
    value,
    unit,
  });
  return [
    datum('ApproximateNumberOfMessagesVisible', visibleCount(queue)),
    datum('ApproximateNumberOfMessagesNotVisible', queue.inFlight),
    datum('ApproximateNumberOfMessagesDelayed', delayedCount(queue)),
    datum('ApproximateAgeOfOldestMessage', ageSec(oldestCounted(queue), ctx), 'Seconds'),
    datum('NumberOfMessagesSent', counters.sent),
    datum('NumberOfMessagesReceived', counters.received),
    datum('NumberOfMessagesDeleted', counters.deleted),
    datum('NumberOfEmptyReceives', counters.emptyReceives),
    ...(counters.sent > 0 ? [datum('SentMessageSize', counters.sentBytes / counters.sent, 'Bytes')] : []),
    ...(groups
      ? [
          datum('NumberOfDeduplicatedSentMessages', counters.deduplicated),
          datum(
            'ApproximateNumberOfGroupsWithInflightMessages',
            [...groups.byId.values()].filter(({ inFlight }) => inFlight > 0).length,
          ),
        ]
      : tenantMetrics(queue, ctx, datum)),
  ];
}

type Datum = (metric: string, value: number, unit?: string) => MetricDatum;

function tenantMetrics(queue: Queue, ctx: SqsCtx, datum: Datum): readonly MetricDatum[] {
  const tenants = tenantsOf(queue, ctx.limits);
  return [
    datum('ApproximateNumberOfNoisyGroups', tenants.noisyGroups),
    datum('ApproximateNumberOfMessagesVisibleInQuietGroups', tenants.visible),
    datum('ApproximateNumberOfMessagesNotVisibleInQuietGroups', tenants.inFlight),
    datum('ApproximateNumberOfMessagesDelayedInQuietGroups', tenants.delayed),
    datum('ApproximateAgeOfOldestMessageInQuietGroups', ageSec(tenants.oldestSentAt, ctx), 'Seconds'),
  ];
}

/**
 * Receives in its queue after which a message that is still there no longer counts for the age of a standard queue.
 * Source: "Available CloudWatch metrics for Amazon SQS", Amazon SQS Developer Guide, 2026-11.
 */
const RECEIVES_COUNTED_MAX = 3;

/** When the oldest message was sent that the queue's age counts: in a FIFO queue all do. */
function oldestCounted(queue: Queue): Instant | undefined {
  if (queue.groups) return oldestSentAt(queue);
  let oldest: Instant | undefined;
  for (const { sentAt, receiveCount, receivedBefore } of queue.messages.values()) {
    if (receiveCount - receivedBefore >= RECEIVES_COUNTED_MAX) continue;
    if (oldest === undefined || sentAt < oldest) oldest = sentAt;
    // Messages stand as they came; only those of another queue were sent before those in front of them.
    if (firstDue(queue.redriven) === undefined) break;
  }
  return oldest;
}

const ageSec = (sentAt: Instant | undefined, { now }: SqsCtx): number =>
  sentAt === undefined ? 0 : Math.floor((now - sentAt) / MS_PER_SECOND);
