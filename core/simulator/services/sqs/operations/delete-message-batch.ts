import type { Operation } from '../../../engine/contract';
import type {
  DeleteMessageBatchRequest,
  DeleteMessageBatchResult,
} from '../../../shapes/generated/sqs.types';
import { guardAs } from '../access';
import { checkBatch, eachEntry } from '../batch';
import { bill } from '../billing';
import { missingParameter } from '../errors';
import { deleteMessage, messageToDelete } from '../messages/delete';
import { settleQueue } from '../messages/schedule';
import { locateByUrl, queueAt } from '../queue-url';
import type { SqsState } from '../state';
import { countCall } from '../throughput';

export const deleteMessageBatch: Operation<SqsState, DeleteMessageBatchRequest, DeleteMessageBatchResult> = {
  locate: locateByUrl,
  guard: guardAs('sqs:DeleteMessage'),
  run({ QueueUrl, Entries }, ctx) {
    const queue = queueAt(ctx, QueueUrl);
    const entries = checkBatch(Entries, 'DeleteMessageBatchRequestEntry', ctx);
    countCall(queue, 'DeleteMessageBatch', ctx);
    bill(queue, ctx);
    const result = eachEntry(entries, ({ Id, ReceiptHandle }) => {
      if (!ReceiptHandle?.trim()) throw missingParameter('ReceiptHandle');
      deleteMessage(queue, messageToDelete(queue, ReceiptHandle), ctx);
      return { Id };
    });
    settleQueue(queue, ctx);
    return result;
  },
};
