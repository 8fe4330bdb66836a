import { limit } from '../../../../facts/limits';
import type { Ctx } from '../../../engine/contract';
import type { PublishBatchRequestEntry } from '../../../shapes/generated/sns.types';
import { invalidParameter } from '../refusals';
import type { SnsState, Topic } from '../state';
import { checkFifo, fifoPartOf } from './fifo';
import type { Message } from './message';
import { checkMessageAttributes, freezeAttributes } from './message-attributes';
import { readStructure } from './message-structure';
import { messageSize } from './size';

/** What Publish and an entry of PublishBatch have in common. */
export type Draft = Omit<PublishBatchRequestEntry, 'Id'>;

const NO_ATTRIBUTES = Object.freeze({});
const CONTROL = /\p{Cc}/u;

/** Refuses what may not be published to any topic. Returns its size in bytes. */
export function checkDraft(draft: Draft, ctx: Ctx<SnsState>): number {
  const { Message, Subject, MessageStructure, MessageAttributes = NO_ATTRIBUTES } = draft;
  if (Message === '') throw invalidParameter('Empty message');
  if (Subject !== undefined) checkSubject(Subject, limit(ctx.limits, 'sns.subject.length.max'));
  checkMessageAttributes(MessageAttributes);
  const size = messageSize(Message, MessageAttributes);
  if (size > limit(ctx.limits, 'sns.message.size.max')) throw invalidParameter('Message too long');
  if (MessageStructure === 'json') readStructure(Message);
  else if (MessageStructure !== undefined && MessageStructure !== '')
    throw invalidParameter('MessageStructure');
  return size;
}

/** A subject has no line breaks or control characters and begins with printable ASCII. */
function checkSubject(subject: string, lengthMax: number): void {
  if (subject === '' || subject.length > lengthMax || CONTROL.test(subject))
    throw invalidParameter('Subject');
}

/** The message that a draft becomes in a topic. Refuses what this kind of topic does not take. */
export function acceptDraft(topic: Topic, draft: Draft, ctx: Ctx<SnsState>): Message {
  const { Message, Subject, MessageStructure, MessageAttributes = NO_ATTRIBUTES, MessageGroupId } = draft;
  return Object.freeze({
    id: ctx.uuid(),
    at: ctx.now,
    topicArn: topic.arn,
    topic: topic.name,
    text: Message,
    subject: Subject,
    byProtocol: MessageStructure === 'json' ? readStructure(Message) : undefined,
    attributes: freezeAttributes(MessageAttributes),
    groupId: MessageGroupId,
    fifo: fifoPartOf(topic, draft),
    signatureVersion: topic.attributes.SignatureVersion ?? '1',
    size: messageSize(Message, MessageAttributes),
  });
}

export const checkForTopic = (topic: Topic, draft: Draft, ctx: Ctx<SnsState>): void =>
  checkFifo(topic, draft, limit(ctx.limits, 'sns.fifo.id.length.max'));
