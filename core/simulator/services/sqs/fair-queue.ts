import { type Limits, limit } from '../../../facts/limits';
import { delayedCount, visibleCount } from './attributes/show';
import { oldestSentAt } from './messages/expiry';
import { DELAYED, IN_FLIGHT, type Message, type Queue } from './state';

/** What the metrics of a standard queue say of its tenants, as message groups are there. */
export interface Tenants {
  readonly noisyGroups: number;
  /** Messages of the others, those without a group among them. */
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
  readonly oldestSentAt: number | undefined;
}

/** Tenants of a standard queue. Messages are looked at one by one only while some group is noisy. */
export function tenantsOf(queue: Queue, limits: Limits): Tenants {
  const noisy = noisyGroups(queue, limits);
  const quiet = {
    noisyGroups: noisy.size,
    visible: visibleCount(queue),
    inFlight: queue.inFlight,
    delayed: delayedCount(queue),
    oldestSentAt: oldestSentAt(queue),
  };
  if (noisy.size === 0) return quiet;
  const messages = [...queue.messages.values()].filter(
    ({ groupId }) => groupId === null || !noisy.has(groupId),
  );
  const count = (is: Message['visibility']): number =>
    messages.filter(({ visibility }) => visibility === is).length;
  const inFlight = count(IN_FLIGHT);
  const delayed = count(DELAYED);
  const oldest = messages.reduce(
    (sentAt, message) => Math.min(sentAt, message.sentAt),
    Number.POSITIVE_INFINITY,
  );
  return {
    noisyGroups: noisy.size,
    visible: messages.length - inFlight - delayed,
    inFlight,
    delayed,
    oldestSentAt: messages.length === 0 ? undefined : oldest,
  };
}

/**
 * Groups with many messages in flight, and more than their share of them (SQS Developer Guide, "How Amazon SQS fair
 * queues work"). A group may also be noisy by its share of processing time; AWS does not say over how long that is
 * taken, so it is not modelled, nor is the order in which fair queues deliver.
 */
function noisyGroups(queue: Queue, limits: Limits): ReadonlySet<string> {
  const least = limit(limits, 'sqs.fairQueue.noisy.inFlight.min');
  const oneIn = limit(limits, 'sqs.fairQueue.noisy.inFlight.oneIn');
  if (queue.inFlight < least) return new Set();
  const counts = new Map<string, number>();
  for (const id of queue.hidden.ids) {
    const message = queue.messages.get(id);
    if (message?.visibility !== IN_FLIGHT || message.groupId === null) continue;
    counts.set(message.groupId, (counts.get(message.groupId) ?? 0) + 1);
  }
  const isNoisy = (count: number): boolean => count >= least && count * oneIn > queue.inFlight;
  return new Set([...counts].filter(([, count]) => isNoisy(count)).map(([group]) => group));
}
