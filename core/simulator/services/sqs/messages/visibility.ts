import { limit } from '../../../../facts/limits';
import { invalidValue } from '../errors';
import { IN_FLIGHT, type Message, type Queue, READY, type SqsCtx } from '../state';
import { readReceiptHandle } from './receipt-handle';
import { hideMessage, revealMessage } from './store';

const MS_PER_SECOND = 1_000;

/** The message whose visibility timeout may be changed to `seconds` from now on. Refuses what SQS does. */
export function messageToChange(queue: Queue, handle: string, seconds: number, ctx: SqsCtx): Message {
  const max = limit(ctx.limits, 'sqs.visibilityTimeout.max');
  if (seconds < 0 || seconds > max)
    throw invalidValue(
      seconds,
      'VisibilityTimeout',
      `VisibilityTimeout must be an integer between 0 and ${max}.`,
    );
  const message = changeable(queue, handle);
  const totalMax = limit(ctx.limits, 'sqs.visibilityTimeout.total.max');
  if (ctx.now + seconds * MS_PER_SECOND - message.receivedAt > totalMax * MS_PER_SECOND)
    throw invalidValue(
      seconds,
      'VisibilityTimeout',
      `Total VisibilityTimeout for the message is beyond the limit [${totalMax} seconds]`,
    );
  return message;
}

/** Hides a received message for `seconds` from now on; 0 makes it visible. */
export function changeVisibility(queue: Queue, message: Message, seconds: number, ctx: SqsCtx): void {
  if (seconds > 0) hideMessage(queue, message, IN_FLIGHT, ctx.now + seconds * MS_PER_SECOND);
  else if (message.visibility !== READY) revealMessage(queue, message);
  ctx.emit('MessageVisibilityChanged', { queue: queue.name, messageId: message.messageId, seconds });
}

/** Standard queues take any handle of a message, also once it is visible again; FIFO queues only the one in flight. */
function changeable(queue: Queue, handle: string): Message {
  const { id, receiveCount } = readReceiptHandle(queue, handle);
  const message = queue.messages.get(id);
  const expired = queue.fifo && (message?.visibility !== IN_FLIGHT || message.receiveCount !== receiveCount);
  if (!message || expired)
    throw invalidValue(
      handle,
      'ReceiptHandle',
      'Message does not exist or is not available for visibility timeout change.',
    );
  return message;
}
