import { limit } from '../../../../facts/limits';
import type { Held, Operation } from '../../../engine/contract';
import type { ReceiveMessageRequest, ReceiveMessageResult } from '../../../shapes/generated/sqs.types';
import { guardQueue } from '../access';
import { bill, billFurther } from '../billing';
import { checkKeyForReceive } from '../encryption';
import { invalidValue, overLimit, unknownAttribute, wrongQueueType } from '../errors';
import { receiveOnce } from '../messages/attempts';
import { inFlightMax } from '../messages/receive';
import { replyWith, SYSTEM_ATTRIBUTE_NAMES } from '../messages/reply';
import { arm } from '../messages/timer';
import { addWaiter, countEmptyReceive } from '../messages/waiters';
import { locateByUrl, queueAt } from '../queue-url';
import type { Message, Queue, ReceiveAsk, SqsCtx, SqsState } from '../state';
import { countCall } from '../throughput';

export const receiveMessage: Operation<SqsState, ReceiveMessageRequest, ReceiveMessageResult> = {
  locate: locateByUrl,
  guard: guardQueue,
  run(input, ctx) {
    const queue = queueAt(ctx, input.QueueUrl);
    const ask = askOf(input, queue, ctx);
    const waitSec = waitOf(input, queue, ctx);
    checkKeyForReceive(queue, ctx);
    checkInFlight(queue, waitSec, ctx);
    countCall(queue, 'ReceiveMessage', ctx);
    bill(queue, ctx);
    const received = receiveOnce(queue, ask, ctx);
    if (received.length === 0 && waitSec > 0) return wait(queue, ask, waitSec, ctx);
    if (received.length === 0) countEmptyReceive(queue, ctx);
    else billFurther(queue, ctx, payloadOf(received));
    arm(queue, ctx);
    return replyWith(queue, received, ask);
  },
};

function wait(queue: Queue, ask: ReceiveAsk, waitSec: number, ctx: SqsCtx): Held {
  addWaiter(queue, ask, waitSec, ctx);
  arm(queue, ctx);
  return ctx.hold();
}

const payloadOf = (messages: readonly Message[]): number =>
  messages.reduce((sum, { body }) => sum + body.length, 0);

const NO_NAMES: readonly string[] = Object.freeze([]);

function askOf(input: ReceiveMessageRequest, queue: Queue, ctx: SqsCtx): ReceiveAsk {
  const { MaxNumberOfMessages: asked, VisibilityTimeout, ReceiveRequestAttemptId: attemptId } = input;
  const messagesMax = asked ?? limit(ctx.limits, 'sqs.receive.maxNumberOfMessages.default');
  const countMax = limit(ctx.limits, 'sqs.receive.maxNumberOfMessages.max');
  if (messagesMax < 1 || messagesMax > countMax)
    throw invalidValue(messagesMax, 'MaxNumberOfMessages', `Must be between 1 and ${countMax}, if provided.`);
  if (VisibilityTimeout !== undefined) checkTimeout(VisibilityTimeout, ctx);
  if (attemptId !== undefined && !queue.fifo) throw wrongQueueType(attemptId, 'ReceiveRequestAttemptId');
  return {
    messagesMax,
    visibilityTimeoutSec: VisibilityTimeout,
    systemAttributes: systemNames(input),
    attributeNames: input.MessageAttributeNames ? Object.freeze([...input.MessageAttributeNames]) : NO_NAMES,
    attemptId,
  };
}

function checkTimeout(seconds: number, { limits }: SqsCtx): void {
  const max = limit(limits, 'sqs.visibilityTimeout.max');
  if (seconds < 0 || seconds > max)
    throw invalidValue(seconds, 'VisibilityTimeout', `Must be between 0 and ${max}, if provided.`);
}

function waitOf({ WaitTimeSeconds }: ReceiveMessageRequest, queue: Queue, { limits }: SqsCtx): number {
  if (WaitTimeSeconds === undefined) return queue.settings.waitTimeSec;
  const max = limit(limits, 'sqs.receive.waitTimeSeconds.max');
  if (WaitTimeSeconds < 0 || WaitTimeSeconds > max)
    throw invalidValue(WaitTimeSeconds, 'WaitTimeSeconds', `Must be >= 0 and <= ${max}, if provided.`);
  return WaitTimeSeconds;
}

/** `AttributeNames` is the older name of `MessageSystemAttributeNames`; both count. */
function systemNames(input: ReceiveMessageRequest): readonly string[] {
  const { AttributeNames = NO_NAMES, MessageSystemAttributeNames = NO_NAMES } = input;
  if (AttributeNames.length === 0 && MessageSystemAttributeNames.length === 0) return NO_NAMES;
  const names = [...MessageSystemAttributeNames, ...AttributeNames];
  for (const name of names)
    if (name !== 'All' && !SYSTEM_ATTRIBUTE_NAMES.includes(name)) throw unknownAttribute(name);
  return Object.freeze(names);
}

/** A short poll of a standard queue is refused when too much is in flight; a long poll waits, a FIFO queue is silent. */
function checkInFlight(queue: Queue, waitSec: number, ctx: SqsCtx): void {
  if (queue.fifo || waitSec > 0 || queue.inFlight < inFlightMax(queue, ctx)) return;
  throw overLimit('Too many messages in flight for the queue.');
}
