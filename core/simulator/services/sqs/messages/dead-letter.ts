import { queueOfArn } from '../queue-url';
import { type Message, type Queue, READY, type SqsCtx } from '../state';
import { addMessage, removeMessage } from './store';
import { wake } from './timer';

/** Whether a message has been received as often as the redrive policy allows, and has where to go. */
export function isSpent(queue: Queue, message: Message, ctx: SqsCtx): boolean {
  const { redrive } = queue.settings;
  if (!redrive || message.receiveCount - message.receivedBefore < redrive.maxReceiveCount) return false;
  return queueOfArn(ctx, redrive.deadLetterTargetArn) !== undefined;
}

/**
 * Moves a message to the dead-letter queue of its queue. It keeps message ID and receive count, and on a standard
 * queue the time it was sent, so its retention goes on counting (fact sqs.dlq.retention.clock).
 */
export function moveToDeadLetterQueue(queue: Queue, message: Message, ctx: SqsCtx): void {
  const target = queue.settings.redrive && queueOfArn(ctx, queue.settings.redrive.deadLetterTargetArn);
  if (!target) return;
  removeMessage(queue, message);
  target.lastId += 1;
  const moved: Message = {
    ...message,
    id: target.lastId,
    sentAt: target.fifo ? ctx.now : message.sentAt,
    deadLetterSourceArn: queue.arn,
    receivedBefore: message.receiveCount,
    visibility: READY,
  };
  addMessage(target, moved, 0);
  ctx.emit('MessageMovedToDeadLetterQueue', {
    queue: queue.name,
    deadLetterQueue: target.name,
    messageId: message.messageId,
    receiveCount: message.receiveCount,
  });
  if (target !== queue) wake(target, ctx);
}

/** Queues that have this one as their dead-letter queue. */
export const sourcesOf = (queue: Queue, { state }: SqsCtx): readonly Queue[] =>
  [...state.queues.values()].filter(({ settings }) => settings.redrive?.deadLetterTargetArn === queue.arn);
