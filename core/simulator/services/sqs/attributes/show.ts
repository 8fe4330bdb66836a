import { unknownAttribute } from '../errors';
import { heapSize } from '../messages/due-heap';
import type { Queue } from '../state';
import { ATTRIBUTES } from './table';

const MS_PER_SECOND = 1_000;
const seconds = (ms: number): string => String(Math.floor(ms / MS_PER_SECOND));

/** Messages that a receive could return, were they not blocked by their group. */
export const visibleCount = (queue: Queue): number => queue.messages.size - heapSize(queue.hidden);
export const delayedCount = (queue: Queue): number => heapSize(queue.hidden) - queue.inFlight;

/** Attributes that SQS derives. */
const DERIVED: ReadonlyMap<string, (queue: Queue) => string | undefined> = new Map<
  string,
  (queue: Queue) => string | undefined
>([
  ['QueueArn', (queue) => queue.arn],
  ['ApproximateNumberOfMessages', (queue) => String(visibleCount(queue))],
  ['ApproximateNumberOfMessagesNotVisible', (queue) => String(queue.inFlight)],
  ['ApproximateNumberOfMessagesDelayed', (queue) => String(delayedCount(queue))],
  ['CreatedTimestamp', (queue) => seconds(queue.createdAt)],
  ['LastModifiedTimestamp', (queue) => seconds(queue.modifiedAt)],
  ['FifoQueue', (queue) => (queue.fifo ? 'true' : undefined)],
]);

/** Every attribute that a queue may have. */
export const NAMES: readonly string[] = [...DERIVED.keys(), ...ATTRIBUTES.keys()];

/** The named attributes that the queue has. Refuses a name that SQS does not know. */
export function showAttributes(queue: Queue, names: readonly string[]): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const name of names.includes('All') ? NAMES : names) {
    const value = showAttribute(queue, name);
    if (value !== undefined) shown[name] = value;
  }
  return shown;
}

/** One attribute; undefined when this queue has none of that name. */
export function showAttribute(queue: Queue, name: string): string | undefined {
  const derived = DERIVED.get(name);
  if (derived) return derived(queue);
  const attribute = ATTRIBUTES.get(name);
  if (!attribute) throw unknownAttribute(name);
  return attribute.fifoOnly && !queue.fifo ? undefined : attribute.show(queue.settings);
}

/** Refuses a list of names with one that SQS does not know. */
export function checkAttributeNames(names: readonly string[]): void {
  for (const name of names)
    if (name !== 'All' && !DERIVED.has(name) && !ATTRIBUTES.has(name)) throw unknownAttribute(name);
}
