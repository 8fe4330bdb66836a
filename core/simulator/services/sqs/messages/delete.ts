import { invalidValue } from '../errors';
import { IN_FLIGHT, type Message, type Queue, type SqsCtx } from '../state';
import { readReceiptHandle } from './receipt-handle';
import { removeMessage } from './store';

/** Refuses a handle that is none, and on a FIFO queue one that has expired. Undefined when the message is gone. */
export function messageToDelete(queue: Queue, handle: string): Message | undefined {
  const { id, receiveCount } = readReceiptHandle(queue, handle);
  const message = queue.messages.get(id);
  if (!message) return undefined;
  // Standard queues take any handle of a message, FIFO queues only the one it is in flight with.
  if (queue.fifo && (message.visibility !== IN_FLIGHT || message.receiveCount !== receiveCount))
    throw invalidValue(handle, 'ReceiptHandle', 'The receipt handle has expired.');
  return message;
}

/** Deleting what is gone already is no error. */
export function deleteMessage(queue: Queue, message: Message | undefined, ctx: SqsCtx): void {
  queue.counters.deleted += 1;
  // A batch may name one message twice.
  if (!message || !queue.messages.has(message.id)) return;
  removeMessage(queue, message);
  ctx.emit('MessageDeleted', { queue: queue.name, messageId: message.messageId });
}
