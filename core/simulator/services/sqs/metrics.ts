import type { Instant } from '../../../kernel/time';
import type { MetricDatum } from '../../engine/contract';
import { delayedCount, visibleCount } from './attributes/show';
import { tenantsOf } from './fair-queue';
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
    datum('ApproximateAgeOfOldestMessage', ageSec(oldestSentAt(queue), ctx), 'Seconds'),
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

const ageSec = (sentAt: Instant | undefined, { now }: SqsCtx): number =>
  sentAt === undefined ? 0 : Math.floor((now - sentAt) / MS_PER_SECOND);
