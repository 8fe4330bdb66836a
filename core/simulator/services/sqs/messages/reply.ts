import type { Message as ReceivedMessage } from '../../../shapes/generated/sqs.types';
import type { Message, MessageAttributes, Queue, ReceiveAsk } from '../state';
import { md5OfAttributes } from './md5';
import { receiptHandle } from './receipt-handle';
import { sequenceNumber } from './sequence-number';

type ReceiveReply = { readonly Messages?: readonly ReceivedMessage[] };

/** The answer to a receive: no `Messages` at all when there is none. */
export const replyWith = (queue: Queue, messages: readonly Message[], ask: ReceiveAsk): ReceiveReply =>
  messages.length === 0 ? {} : { Messages: messages.map((message) => shown(queue, message, ask)) };

type Shown = { -readonly [K in keyof ReceivedMessage]: ReceivedMessage[K] };

function shown(queue: Queue, message: Message, ask: ReceiveAsk): ReceivedMessage {
  const reply: Shown = {
    MessageId: message.messageId,
    ReceiptHandle: receiptHandle(queue, message.id, message.receiveCount),
    MD5OfBody: message.md5OfBody,
    Body: message.body,
  };
  if (ask.systemAttributes.length > 0) {
    const attributes = systemAttributes(queue, message, ask.systemAttributes);
    if (Object.keys(attributes).length > 0) reply.Attributes = attributes;
  }
  const picked = message.attributes && pick(message.attributes, ask.attributeNames);
  if (picked) {
    reply.MD5OfMessageAttributes = md5OfAttributes(picked);
    reply.MessageAttributes = picked;
  }
  return reply;
}

/** Names that a receive may ask for, with what they show of a message. */
const SYSTEM_ATTRIBUTES: Readonly<Record<string, (message: Message, queue: Queue) => string | null>> = {
  SenderId: ({ senderId }) => senderId,
  SentTimestamp: ({ sentAt }) => String(sentAt),
  ApproximateReceiveCount: ({ receiveCount }) => String(receiveCount),
  ApproximateFirstReceiveTimestamp: ({ firstReceivedAt }) => String(firstReceivedAt),
  SequenceNumber: ({ id }, { fifo }) => (fifo ? sequenceNumber(id) : null),
  MessageDeduplicationId: ({ deduplicationId }) => deduplicationId,
  MessageGroupId: ({ groupId }) => groupId,
  AWSTraceHeader: ({ traceHeader }) => traceHeader,
  DeadLetterQueueSourceArn: ({ deadLetterSourceArn }) => deadLetterSourceArn,
};

export const SYSTEM_ATTRIBUTE_NAMES: readonly string[] = Object.keys(SYSTEM_ATTRIBUTES);

function systemAttributes(queue: Queue, message: Message, names: readonly string[]): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const name of names.includes('All') ? SYSTEM_ATTRIBUTE_NAMES : names) {
    const value = SYSTEM_ATTRIBUTES[name]?.(message, queue) ?? null;
    if (value !== null) attributes[name] = value;
  }
  return attributes;
}

const WILDCARD = '.*';

/** The attributes of these names: exact, `All`, `.*` for all, or `prefix.*`. Null when there is none. */
function pick(attributes: MessageAttributes, names: readonly string[]): MessageAttributes | null {
  if (names.includes('All') || names.includes(WILDCARD)) return attributes;
  const entries = Object.entries(attributes).filter(([name]) => names.some((wanted) => fits(name, wanted)));
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

const fits = (name: string, wanted: string): boolean =>
  wanted.endsWith(WILDCARD) ? name.startsWith(wanted.slice(0, -WILDCARD.length)) : name === wanted;
