import { DELAYED, type Message, type Queue, type SqsCtx } from '../state';
import { firstDue, firstId } from './due-heap';
import { expireOld } from './expiry';
import { revealMessage } from './store';
import { arm } from './timer';
import { endWaits, serveWaiters } from './waiters';

/** After a change: long polls get what became ready, and the timer is set anew. */
export function settleQueue(queue: Queue, ctx: SqsCtx): void {
  if (queue.waiters.size > 0) serveWaiters(queue, ctx);
  arm(queue, ctx);
}

/** The queue's timer is due. */
export function onQueueDue(queue: Queue, ctx: SqsCtx): void {
  queue.timerDue = 0;
  expireOld(queue, ctx);
  revealDue(queue, ctx);
  serveWaiters(queue, ctx);
  endWaits(queue, ctx);
  arm(queue, ctx);
}

function revealDue(queue: Queue, ctx: SqsCtx): void {
  while ((firstDue(queue.hidden) ?? Number.POSITIVE_INFINITY) <= ctx.now) {
    const message = queue.messages.get(firstId(queue.hidden) as number);
    if (!message) return;
    reveal(queue, message, ctx);
  }
}

function reveal(queue: Queue, message: Message, ctx: SqsCtx): void {
  const type = message.visibility === DELAYED ? 'MessageDelayEnded' : 'MessageVisibilityTimeoutEnded';
  revealMessage(queue, message);
  const { messageId, receiveCount } = message;
  ctx.emit(type, { queue: queue.name, messageId, receiveCount });
}
