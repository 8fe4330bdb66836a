import type { Operation } from '../../../engine/contract';
import type { ChangeMessageVisibilityRequest } from '../../../shapes/generated/sqs.types';
import { guardQueue } from '../access';
import { bill } from '../billing';
import { settleQueue } from '../messages/schedule';
import { changeVisibility, messageToChange } from '../messages/visibility';
import { locateByUrl, queueAt } from '../queue-url';
import type { SqsState } from '../state';
import { countCall } from '../throughput';

export const changeMessageVisibility: Operation<SqsState, ChangeMessageVisibilityRequest, object> = {
  locate: locateByUrl,
  guard: guardQueue,
  run({ QueueUrl, ReceiptHandle, VisibilityTimeout }, ctx) {
    const queue = queueAt(ctx, QueueUrl);
    const message = messageToChange(queue, ReceiptHandle, VisibilityTimeout, ctx);
    countCall(queue, 'ChangeMessageVisibility', ctx);
    changeVisibility(queue, message, VisibilityTimeout, ctx);
    bill(queue, ctx);
    settleQueue(queue, ctx);
    return {};
  },
};
