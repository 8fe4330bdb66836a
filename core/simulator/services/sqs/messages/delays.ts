import { DELAYED, IN_FLIGHT, type Queue, type SqsCtx } from '../state';
import { hideMessage, revealMessage } from './store';

const MS_PER_SECOND = 1_000;

/** On a FIFO queue a changed delay also holds for what waits already (fact sqs.delaySeconds.retroactive). */
export function rescheduleDelays(queue: Queue, ctx: SqsCtx): void {
  for (const message of queue.messages.values()) {
    if (message.receiveCount > 0 || message.visibility === IN_FLIGHT) continue;
    const due = message.sentAt + queue.settings.delaySec * MS_PER_SECOND;
    if (due > ctx.now) hideMessage(queue, message, DELAYED, due);
    else if (message.visibility === DELAYED) revealMessage(queue, message);
  }
}
