import type { Operation } from '../../../engine/contract';
import type { DeleteMessageRequest } from '../../../shapes/generated/sqs.types';
import { guardQueue } from '../access';
import { bill } from '../billing';
import { messageToDelete, deleteMessage as remove } from '../messages/delete';
import { settleQueue } from '../messages/schedule';
import { locateByUrl, queueAt } from '../queue-url';
import type { SqsState } from '../state';
import { countCall } from '../throughput';

export const deleteMessage: Operation<SqsState, DeleteMessageRequest, object> = {
  locate: locateByUrl,
  guard: guardQueue,
  run({ QueueUrl, ReceiptHandle }, ctx) {
    const queue = queueAt(ctx, QueueUrl);
    const message = messageToDelete(queue, ReceiptHandle);
    countCall(queue, 'DeleteMessage', ctx, message?.groupId);
    remove(queue, message, ctx);
    bill(queue, ctx);
    settleQueue(queue, ctx);
    return {};
  },
};
