import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type { AwsRefusal } from '../../../engine/refusal';
import type {
  SendMessageBatchRequest,
  SendMessageBatchRequestEntry,
  SendMessageBatchResult,
} from '../../../shapes/generated/sqs.types';
import { guardAs } from '../access';
import { checkBatch, eachEntry, type Identified } from '../batch';
import { bill } from '../billing';
import { checkKeyForSend } from '../encryption';
import { batchTooLong, invalidParameter, missingParameter } from '../errors';
import { type Draft, draftOf, sizeOfEntry } from '../messages/draft';
import { settleQueue } from '../messages/schedule';
import { send } from '../messages/send';
import { locateByUrl, queueAt } from '../queue-url';
import type { Queue, SqsCtx, SqsState } from '../state';
import { countCall } from '../throughput';

const ENTRY = 'SendMessageBatchRequestEntry';

type Entry = Identified<SendMessageBatchRequestEntry>;

export const sendMessageBatch: Operation<SqsState, SendMessageBatchRequest, SendMessageBatchResult> = {
  locate: locateByUrl,
  guard: guardAs('sqs:SendMessage'),
  run({ QueueUrl, Entries }, ctx) {
    const queue = queueAt(ctx, QueueUrl);
    const entries = checkBatch(Entries, ENTRY, ctx);
    const sizeBytes = checkTotal(entries, ctx);
    const draft = (entry: Entry): Draft => draftOfEntry(entry, entries.indexOf(entry), queue, ctx);
    // A FIFO queue takes no part of a batch with a malformed entry: the rest would overtake it.
    const drafts = queue.fifo ? entries.map(draft) : undefined;
    checkKeyForSend(queue, ctx);
    countCall(queue, 'SendMessageBatch', ctx);
    const result = eachEntry(entries, (entry) => ({
      Id: entry.Id,
      ...send(queue, drafts?.[entries.indexOf(entry)] ?? draft(entry), ctx),
    }));
    bill(queue, ctx, sizeBytes);
    settleQueue(queue, ctx);
    return result;
  },
};

/** Bytes of all messages together. */
function checkTotal(entries: readonly Entry[], { limits }: SqsCtx): number {
  const max = limit(limits, 'sqs.batch.payload.total.max');
  const total = entries.reduce((sum, entry) => sum + sizeOfEntry(entry), 0);
  if (total > max) throw batchTooLong(max, total);
  return total;
}

function draftOfEntry(entry: Entry, index: number, queue: Queue, ctx: SqsCtx): Draft {
  const { MessageBody } = entry;
  if (!MessageBody) throw missingParameter(`${ENTRY}.${index + 1}.MessageBody`);
  return draftOf({ ...entry, MessageBody }, queue, ctx, entryTooLong);
}

const entryTooLong = (maxBytes: number): AwsRefusal =>
  invalidParameter(
    `One or more parameters cannot be validated. Reason: Message must be shorter than ${maxBytes} bytes.`,
  );
