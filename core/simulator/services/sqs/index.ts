import type { Service } from '../../engine/contract';
import { SQS_SHAPES } from '../../shapes/generated/sqs';
import { refuseAccess } from './access';
import { onQueueDue } from './messages/schedule';
import { dropWaiter } from './messages/waiters';
import { createQueue } from './operations/create-queue';
import { deleteMessage } from './operations/delete-message';
import { receiveMessage } from './operations/receive-message';
import { sendMessage } from './operations/send-message';
import { refuseInput } from './refuse-input';
import { queueView } from './resource';
import { initialState, type SqsState } from './state';

/** Amazon Simple Queue Service. Queues live in their account and Region; see `resource.ts` for what others may know. */
export const sqs: Service<SqsState> = {
  name: 'sqs',
  iamPrefix: 'sqs',
  principal: 'sqs.amazonaws.com',
  scope: 'regional',
  shapes: SQS_SHAPES,
  initial: initialState,
  operations: {
    CreateQueue: createQueue,
    DeleteMessage: deleteMessage,
    ReceiveMessage: receiveMessage,
    SendMessage: sendMessage,
  },
  refuseInput,
  refuseAccess,
  onTimer(name, _data, ctx) {
    const queue = ctx.state.queues.get(name);
    if (queue) onQueueDue(queue, ctx);
  },
  onCancel(seq, ctx) {
    for (const queue of ctx.state.queues.values()) if (dropWaiter(queue, seq)) return;
  },
  resource: queueView,
};
