import type { Operation } from '../../../engine/contract';
import type { SendMessageRequest, SendMessageResult } from '../../../shapes/generated/sqs.types';
import { guardQueue } from '../access';
import { bill } from '../billing';
import { checkKeyForSend } from '../encryption';
import { draftOf } from '../messages/draft';
import { settleQueue } from '../messages/schedule';
import { send } from '../messages/send';
import { locateByUrl, queueAt } from '../queue-url';
import type { SqsState } from '../state';
import { countCall } from '../throughput';

export const sendMessage: Operation<SqsState, SendMessageRequest, SendMessageResult> = {
  locate: locateByUrl,
  guard: guardQueue,
  run(input, ctx) {
    const queue = queueAt(ctx, input.QueueUrl);
    const draft = draftOf(input, queue, ctx);
    checkKeyForSend(queue, ctx);
    countCall(queue, 'SendMessage', ctx, draft.groupId);
    const result = send(queue, draft, ctx);
    bill(queue, ctx, draft.sizeBytes);
    settleQueue(queue, ctx);
    return result;
  },
};
