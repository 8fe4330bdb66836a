import type { Operation } from '../../../engine/contract';
import type {
  ChangeMessageVisibilityBatchRequest,
  ChangeMessageVisibilityBatchResult,
} from '../../../shapes/generated/sqs.types';
import { guardAs } from '../access';
import { checkBatch, eachEntry } from '../batch';
import { bill } from '../billing';
import { missingParameter } from '../errors';
import { settleQueue } from '../messages/schedule';
import { changeVisibility, messageToChange } from '../messages/visibility';
import { locateByUrl, queueAt } from '../queue-url';
import type { SqsState } from '../state';
import { countCall } from '../throughput';

const ENTRY = 'ChangeMessageVisibilityBatchRequestEntry';

export const changeMessageVisibilityBatch: Operation<
  SqsState,
  ChangeMessageVisibilityBatchRequest,
  ChangeMessageVisibilityBatchResult
> = {
  locate: locateByUrl,
  guard: guardAs('sqs:ChangeMessageVisibility'),
  run({ QueueUrl, Entries }, ctx) {
    const queue = queueAt(ctx, QueueUrl);
    const entries = checkBatch(Entries, ENTRY, ctx);
    countCall(queue, 'ChangeMessageVisibilityBatch', ctx);
    bill(queue, ctx);
    const result = eachEntry(entries, ({ Id, ReceiptHandle, VisibilityTimeout }) => {
      if (!ReceiptHandle) throw missingParameter('ReceiptHandle');
      if (VisibilityTimeout === undefined) throw missingParameter('VisibilityTimeout');
      const message = messageToChange(queue, ReceiptHandle, VisibilityTimeout, ctx);
      changeVisibility(queue, message, VisibilityTimeout, ctx);
      return { Id };
    });
    settleQueue(queue, ctx);
    return result;
  },
};
