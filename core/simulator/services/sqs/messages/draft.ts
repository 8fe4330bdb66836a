import { utf8ToBytes } from '@noble/hashes/utils.js';
import { limit } from '../../../../facts/limits';
import { md5Hex } from '../../../../kernel/md5';
import type { AwsRefusal } from '../../../engine/refusal';
import type { SendMessageRequest } from '../../../shapes/generated/sqs.types';
import {
  invalidMessageContents,
  invalidParameter,
  invalidValue,
  missingParameter,
  wrongQueueType,
} from '../errors';
import type { MessageAttributes, Queue, SqsCtx } from '../state';
import { firstForbidden } from './characters';
import { checkAttributes } from './check-attributes';
import { contentDeduplicationId } from './deduplication';
import { checkTraceHeader } from './trace-header';
import { utf8Of } from './utf8';

/** A message that passed every check and is not yet in the queue. */
export interface Draft {
  readonly body: string;
  readonly md5OfBody: string;
  readonly attributes: MessageAttributes | null;
  readonly traceHeader: string | null;
  readonly sizeBytes: number;
  readonly delaySec: number;
  readonly groupId: string | null;
  /** On a FIFO queue given or made from the body. */
  readonly deduplicationId: string | null;
}

type Entry = Omit<SendMessageRequest, 'QueueUrl'>;
type EntryOfAnySize = Pick<Partial<Entry>, 'MessageBody' | 'MessageAttributes'>;

/** Refuses what SQS does not take. `tooLong` words a message that is larger than the queue allows. */
export function draftOf(entry: Entry, queue: Queue, ctx: SqsCtx, tooLong = messageTooLong): Draft {
  const { MessageBody: body } = entry;
  if (body === '') throw missingParameter('MessageBody');
  checkCharacters(body);
  const { attributes, sizeBytes: attributeBytes } = checkAttributes(entry.MessageAttributes, ctx.limits);
  const traceHeader = checkTraceHeader(entry.MessageSystemAttributes);
  const bytes = utf8Of(body);
  const sizeBytes = bytes.length + attributeBytes;
  const { maximumMessageSizeBytes, delaySec } = queue.settings;
  if (sizeBytes > maximumMessageSizeBytes) throw tooLong(maximumMessageSizeBytes);
  checkDelay(entry, queue, ctx);
  checkIds(entry, queue, ctx);
  return {
    body,
    md5OfBody: md5Hex(bytes),
    attributes,
    traceHeader,
    sizeBytes,
    delaySec: queue.fifo ? delaySec : (entry.DelaySeconds ?? delaySec),
    groupId: entry.MessageGroupId ?? null,
    deduplicationId: queue.fifo ? (entry.MessageDeduplicationId ?? contentDeduplicationId(bytes)) : null,
  };
}

/** Bytes that a message counts for, whether or not SQS takes it. */
export function sizeOfEntry({ MessageBody = '', MessageAttributes }: EntryOfAnySize): number {
  let size = utf8ToBytes(MessageBody).length;
  for (const [name, { DataType, StringValue, BinaryValue }] of Object.entries(MessageAttributes ?? {}))
    size +=
      utf8ToBytes(name + DataType + (BinaryValue ? '' : (StringValue ?? ''))).length +
      (BinaryValue?.length ?? 0);
  return size;
}

const messageTooLong = (maxBytes: number): AwsRefusal =>
  invalidParameter(
    `One or more parameters are invalid. Reason: Message must be shorter than ${maxBytes} bytes.`,
  );

function checkCharacters(body: string): void {
  const forbidden = firstForbidden(body);
  if (forbidden !== undefined)
    throw invalidMessageContents(
      `Invalid binary character '#x${forbidden}' was found in the message body, the set of allowed characters is #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]`,
    );
}

function checkDelay({ DelaySeconds: delay }: Entry, { fifo }: Queue, { limits }: SqsCtx): void {
  if (delay === undefined) return;
  const max = limit(limits, 'sqs.delaySeconds.max');
  if (delay < 0 || delay > max)
    throw invalidValue(delay, 'DelaySeconds', `DelaySeconds must be >= 0 and <= ${max}.`);
  // A message timer of 0 changes nothing, so FIFO queues let it pass.
  if (fifo && delay > 0) throw wrongQueueType(delay, 'DelaySeconds');
}

function checkIds(entry: Entry, queue: Queue, ctx: SqsCtx): void {
  const { MessageGroupId: groupId, MessageDeduplicationId: deduplicationId } = entry;
  if (groupId !== undefined) checkId(groupId, 'MessageGroupId', ctx);
  if (!queue.fifo) {
    if (deduplicationId !== undefined) throw wrongQueueType(deduplicationId, 'MessageDeduplicationId');
    return;
  }
  if (groupId === undefined) throw missingParameter('MessageGroupId');
  if (deduplicationId !== undefined) checkId(deduplicationId, 'MessageDeduplicationId', ctx);
  else if (!queue.settings.contentBasedDeduplication)
    throw invalidParameter(
      'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
    );
}

function checkId(id: string, parameter: string, { limits }: SqsCtx): void {
  const max = limit(limits, 'sqs.fifo.dedupId.length.max');
  if (id.length < 1 || id.length > max || !/^[\x21-\x7e]+$/.test(id))
    throw invalidValue(
      id,
      parameter,
      `${parameter} can only include alphanumeric and punctuation characters. 1 to ${max} in length.`,
    );
}
