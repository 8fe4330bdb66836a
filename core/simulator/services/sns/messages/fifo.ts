import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { limit } from '../../../../facts/limits';
import { SECOND_MS } from '../../../../kernel/time';
import type { Ctx } from '../../../engine/contract';
import { invalidParameter, throttled } from '../refusals';
import type { SnsState, Topic } from '../state';
import type { Draft } from './accept';
import type { FifoPart } from './message';

/** Letters, digits and punctuation of ASCII. */
const ID = /^[!-~]+$/;
const SEQUENCE_DIGITS = 20;
/** Sequence numbers of AWS begin with 1 and have 20 digits. */
const SEQUENCE_START = '1';

/** Refuses ids that this kind of topic does not take, and a FIFO message that lacks one. */
export function checkFifo(topic: Topic, draft: Draft, lengthMax: number): void {
  const { MessageGroupId, MessageDeduplicationId } = draft;
  if (topic.fifo && MessageGroupId === undefined)
    throw invalidParameter('The MessageGroupId parameter is required for FIFO topics');
  if (!topic.fifo && MessageDeduplicationId !== undefined)
    throw invalidParameter(
      'MessageDeduplicationId Reason: The request includes MessageDeduplicationId parameter that is not valid for this topic type',
    );
  checkId('MessageGroupId', MessageGroupId, lengthMax);
  checkId('MessageDeduplicationId', MessageDeduplicationId, lengthMax);
  if (topic.fifo && MessageDeduplicationId === undefined && !hasContentBasedDeduplication(topic))
    throw invalidParameter(
      'The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
    );
}

function checkId(member: string, id: string | undefined, lengthMax: number): void {
  if (id === undefined) return;
  if (!ID.test(id) || id.length > lengthMax)
    throw invalidParameter(
      `${member} can only include alphanumeric and punctuation characters. 1 to ${lengthMax} in length.`,
    );
}

const hasContentBasedDeduplication = ({ attributes }: Topic): boolean =>
  attributes.ContentBasedDeduplication === 'true';

/** The ids of a message in a FIFO topic; undefined in a standard one. Counts the message. */
export function fifoPartOf(topic: Topic, { Message, MessageDeduplicationId }: Draft): FifoPart | undefined {
  if (!topic.fifo) return undefined;
  topic.published += 1;
  return Object.freeze({
    deduplicationId: MessageDeduplicationId ?? bytesToHex(sha256(utf8ToBytes(Message))),
    sequenceNumber: SEQUENCE_START + String(topic.published).padStart(SEQUENCE_DIGITS - 1, '0'),
  });
}

/** Whether a message was published before, within the deduplication interval; remembers it otherwise. */
export function isDuplicate(
  topic: Topic,
  fifo: FifoPart,
  groupId: string | undefined,
  ctx: Ctx<SnsState>,
): boolean {
  forgetExpired(topic, ctx.now);
  const key = byGroup(topic) ? `${groupId} ${fifo.deduplicationId}` : fifo.deduplicationId;
  if (topic.seen.has(key)) return true;
  topic.seen.set(key, ctx.now + limit(ctx.limits, 'sns.fifo.dedup.interval') * SECOND_MS);
  return false;
}

/** The interval is one for all, so the oldest entry expires first. */
function forgetExpired({ seen }: Topic, now: number): void {
  for (const [key, until] of seen) {
    if (until > now) return;
    seen.delete(key);
  }
}

const byGroup = ({ attributes }: Topic): boolean => attributes.FifoThroughputScope === 'MessageGroup';

/** Refuses more messages a second than a FIFO topic takes; with the scope `MessageGroup` only the Region's quota counts. */
export function checkThroughput(topic: Topic, messages: number, ctx: Ctx<SnsState>): void {
  if (!topic.fifo || byGroup(topic)) return;
  const start = ctx.now - (ctx.now % SECOND_MS);
  const before = topic.second.start === start ? topic.second.messages : 0;
  if (before + messages > limit(ctx.limits, 'sns.fifo.throughput.topicScope')) throw throttled();
  topic.second = { start, messages: before + messages };
}
