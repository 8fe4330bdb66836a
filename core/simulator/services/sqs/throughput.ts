import { limit } from '../../../facts/limits';
import { throttled } from './errors';
import type { FifoGroups, Queue, SqsCtx } from './state';

const MS_PER_SECOND = 1_000;
/** Separates action and group in a key; neither can hold it. */
const SEPARATOR = ' ';

/**
 * Counts a call of a FIFO queue and refuses it when the second is full. Without high throughput a queue takes 300
 * calls a second of each action; with it the Region's quota, and each message group 300. A batch is one call.
 */
export function countCall(queue: Queue, action: string, ctx: SqsCtx, groupId: string | null = null): void {
  const { groups } = queue;
  if (!groups) return;
  const keys = keysOf(queue, action, groupId);
  const isNewSecond = Math.floor(ctx.now / MS_PER_SECOND) !== groups.callsSecond;
  if (!isNewSecond)
    for (const key of keys) if ((groups.calls.get(key) ?? 0) >= quotaOf(queue, key, ctx)) throw throttled();
  if (isNewSecond) beginSecond(groups, ctx);
  for (const key of keys) groups.calls.set(key, (groups.calls.get(key) ?? 0) + 1);
}

function keysOf(queue: Queue, action: string, groupId: string | null): readonly string[] {
  const perGroup = queue.settings.throughputLimit === 'perMessageGroupId' && groupId !== null;
  return perGroup ? [action, action + SEPARATOR + groupId] : [action];
}

function beginSecond(groups: FifoGroups, { now }: SqsCtx): void {
  groups.calls.clear();
  groups.callsSecond = Math.floor(now / MS_PER_SECOND);
}

function quotaOf({ settings }: Queue, key: string, { limits, region }: SqsCtx): number {
  if (settings.throughputLimit === 'perQueue' || key.includes(SEPARATOR))
    return limit(limits, 'sqs.fifo.throughput.calls');
  const isLarge = String(limits['sqs.fifo.highThroughput.regions']).split(', ').includes(region);
  return limit(limits, isLarge ? 'sqs.fifo.highThroughput.max' : 'sqs.fifo.highThroughput.default');
}
