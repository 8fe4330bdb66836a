import type { Instant } from '../../../../kernel/time';
import type { Message, Queue, SqsCtx } from '../state';
import { firstDue, firstId, removeDue } from './due-heap';
import { dropFront, peekFront } from './ring';
import { removeMessage } from './store';

const MS_PER_SECOND = 1_000;

/** Takes out every message whose retention period has ended. */
export function expireOld(queue: Queue, ctx: SqsCtx): void {
  const sentBy = ctx.now - queue.settings.retentionSec * MS_PER_SECOND;
  for (let old = oldest(queue); old && old.sentAt <= sentBy; old = oldest(queue)) expire(queue, old, ctx);
  for (
    let due = firstDue(queue.redriven);
    due !== undefined && due <= sentBy;
    due = firstDue(queue.redriven)
  ) {
    const id = firstId(queue.redriven) as number;
    const message = queue.messages.get(id);
    if (message) expire(queue, message, ctx);
    else removeDue(queue.redriven, id);
  }
}

/** When the next message expires; undefined in an empty queue. */
export function nextExpiry(queue: Queue): Instant | undefined {
  const sentAt = oldestSentAt(queue);
  return sentAt === undefined ? undefined : sentAt + queue.settings.retentionSec * MS_PER_SECOND;
}

/** When the oldest message was sent. */
export function oldestSentAt(queue: Queue): Instant | undefined {
  const first = oldest(queue)?.sentAt;
  const redriven = firstDue(queue.redriven);
  return first === undefined || (redriven !== undefined && redriven < first) ? redriven : first;
}

function oldest(queue: Queue): Message | undefined {
  for (;;) {
    const id = peekFront(queue.byAge);
    if (id === undefined) return undefined;
    const message = queue.messages.get(id);
    if (message) return message;
    dropFront(queue.byAge);
  }
}

function expire(queue: Queue, message: Message, ctx: SqsCtx): void {
  removeMessage(queue, message);
  ctx.emit('MessageExpired', { queue: queue.name, messageId: message.messageId });
}
