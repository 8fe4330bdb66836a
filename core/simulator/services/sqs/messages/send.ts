import type { SendMessageResult } from '../../../shapes/generated/sqs.types';
import { type Message, type Queue, READY, type SqsCtx } from '../state';
import { rememberSent, sentBefore } from './deduplication';
import type { Draft } from './draft';
import { md5OfAttributes } from './md5';
import { senderId } from './sender-id';
import { sequenceNumber } from './sequence-number';
import { addMessage } from './store';

const MS_PER_SECOND = 1_000;
/** Longer bodies are cut in events. */
const EVENT_BODY_MAX = 256;

/** Puts a message into the queue, or finds that a FIFO queue has taken it already. */
export function send(queue: Queue, draft: Draft, ctx: SqsCtx): SendMessageResult {
  const before = sentBefore(queue, draft, ctx);
  if (before) {
    queue.counters.deduplicated += 1;
    ctx.emit('MessageDeduplicated', { queue: queue.name, messageId: before.messageId });
    return resultOf(queue, draft, before);
  }
  const message = messageOf(queue, draft, ctx);
  if (queue.fifo) rememberSent(queue, draft, { messageId: message.messageId, id: message.id, at: ctx.now });
  addMessage(queue, message, draft.delaySec > 0 ? ctx.now + draft.delaySec * MS_PER_SECOND : 0);
  queue.counters.sent += 1;
  queue.counters.sentBytes += draft.sizeBytes;
  ctx.emit('MessageSent', {
    queue: queue.name,
    messageId: message.messageId,
    body: draft.body.slice(0, EVENT_BODY_MAX),
    sizeBytes: draft.sizeBytes,
    delaySec: draft.delaySec,
  });
  return resultOf(queue, draft, message);
}

function messageOf(queue: Queue, draft: Draft, ctx: SqsCtx): Message {
  queue.lastId += 1;
  return {
    id: queue.lastId,
    messageId: ctx.uuid(),
    body: draft.body,
    md5OfBody: draft.md5OfBody,
    attributes: draft.attributes,
    traceHeader: draft.traceHeader,
    groupId: draft.groupId,
    deduplicationId: draft.deduplicationId,
    senderId: senderId(ctx.caller),
    sentAt: ctx.now,
    deadLetterSourceArn: null,
    receivedBefore: 0,
    visibility: READY,
    receiveCount: 0,
    firstReceivedAt: 0,
    receivedAt: 0,
  };
}

type Result = { -readonly [K in keyof SendMessageResult]: SendMessageResult[K] };

function resultOf(
  queue: Queue,
  { md5OfBody, attributes, traceHeader }: Draft,
  { messageId, id }: { readonly messageId: string; readonly id: number },
): SendMessageResult {
  const result: Result = { MD5OfMessageBody: md5OfBody, MessageId: messageId };
  if (attributes) result.MD5OfMessageAttributes = md5OfAttributes(attributes);
  if (traceHeader !== null)
    result.MD5OfMessageSystemAttributes = md5OfAttributes({
      AWSTraceHeader: { DataType: 'String', StringValue: traceHeader },
    });
  if (queue.fifo) result.SequenceNumber = sequenceNumber(id);
  return result;
}
