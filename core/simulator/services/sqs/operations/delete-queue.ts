import type { Operation } from '../../../engine/contract';
import type { DeleteQueueRequest } from '../../../shapes/generated/sqs.types';
import { guardOwner } from '../access';
import { bill } from '../billing';
import { queueDoesNotExist } from '../errors';
import { locateByUrl, queueAt } from '../queue-url';
import type { SqsState } from '../state';

/** The queue is gone at once, with its messages; its name rests for a while. */
export const deleteQueue: Operation<SqsState, DeleteQueueRequest, object> = {
  locate: locateByUrl,
  guard: guardOwner,
  run({ QueueUrl }, ctx) {
    const queue = queueAt(ctx, QueueUrl);
    bill(queue, ctx);
    ctx.state.queues.delete(queue.name);
    ctx.state.deletedAt.set(queue.name, ctx.now);
    ctx.clearTimer(queue.name);
    for (const seq of queue.waiters.keys())
      ctx.complete(seq, { ok: false, error: queueDoesNotExist().error });
    ctx.emit('QueueDeleted', { queue: queue.name, messages: queue.messages.size });
    return {};
  },
};
