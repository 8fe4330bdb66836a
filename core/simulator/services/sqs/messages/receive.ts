import { limit } from '../../../../facts/limits';
import { IN_FLIGHT, type Message, type Queue, type ReceiveAsk, type SqsCtx } from '../state';
import { isSpent, moveToDeadLetterQueue } from './dead-letter';
import { expireOld } from './expiry';
import { nextGroup, readyRun } from './groups';
import { firstReady } from './ready';
import { dropFront } from './ring';
import { hideMessage, revealMessage } from './store';

const MS_PER_SECOND = 1_000;

/** How many messages of a queue may be in flight. */
export const inFlightMax = (queue: Queue, ctx: SqsCtx): number =>
  limit(ctx.limits, queue.fifo ? 'sqs.inflight.fifo.max' : 'sqs.inflight.standard.max');

/**
 * Receives up to `ask.messagesMax` messages: counts and hides them. What was received too often goes to the
 * dead-letter queue instead.
 *
 * Order is best effort on a standard queue; here it is the order in which messages became visible. Faults that AWS
 * may show (a message delivered twice, out of order, or left out of a short poll) would be drawn here.
 */
export function receiveMessages(queue: Queue, ask: ReceiveAsk, ctx: SqsCtx): readonly Message[] {
  expireOld(queue, ctx);
  const wanted = Math.min(ask.messagesMax, inFlightMax(queue, ctx) - queue.inFlight);
  const seconds = ask.visibilityTimeoutSec ?? queue.settings.visibilityTimeoutSec;
  const received: Message[] = [];
  const take = (message: Message): void => {
    if (isSpent(queue, message, ctx)) {
      moveToDeadLetterQueue(queue, message, ctx);
      return;
    }
    countReceive(message, ctx);
    hideMessage(queue, message, IN_FLIGHT, ctx.now + seconds * MS_PER_SECOND);
    received.push(message);
    const { messageId, receiveCount } = message;
    ctx.emit('MessageReceived', { queue: queue.name, messageId, receiveCount });
  };
  if (queue.groups) takeByGroup(queue, take, () => received.length < wanted);
  else
    while (received.length < wanted) {
      const message = nextReady(queue);
      if (!message) break;
      take(message);
    }
  // Hidden first and shown again afterwards, so that one receive does not return a message twice.
  if (seconds === 0) for (const message of received) revealMessage(queue, message);
  queue.counters.received += received.length;
  return received;
}

function takeByGroup(queue: Queue, take: (message: Message) => void, isOpen: () => boolean): void {
  const { groups } = queue;
  while (groups && isOpen()) {
    const group = nextGroup(queue, groups);
    if (!group) return;
    for (const message of readyRun(queue, group)) {
      take(message);
      if (!isOpen()) return;
    }
  }
}

function nextReady(queue: Queue): Message | undefined {
  const message = firstReady(queue);
  if (message) dropFront(queue.ready);
  return message;
}

function countReceive(message: Message, ctx: SqsCtx): void {
  message.receiveCount += 1;
  message.receivedAt = ctx.now;
  if (message.firstReceivedAt === 0) message.firstReceivedAt = ctx.now;
}
