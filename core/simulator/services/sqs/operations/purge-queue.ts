import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type { PurgeQueueRequest } from '../../../shapes/generated/sqs.types';
import { guardQueue } from '../access';
import { bill } from '../billing';
import { purgeQueueInProgress } from '../errors';
import { settleQueue } from '../messages/schedule';
import { clearMessages } from '../messages/store';
import { locateByUrl, queueAt } from '../queue-url';
import type { SqsState } from '../state';

const MS_PER_SECOND = 1_000;

/** Takes out all messages at once, in flight or not; AWS may take the whole rest between two purges for it. */
export const purgeQueue: Operation<SqsState, PurgeQueueRequest, object> = {
  locate: locateByUrl,
  guard: guardQueue,
  run({ QueueUrl }, ctx) {
    const queue = queueAt(ctx, QueueUrl);
    const restSec = limit(ctx.limits, 'sqs.purge.duration.max');
    if (queue.purgedAt > 0 && ctx.now < queue.purgedAt + restSec * MS_PER_SECOND)
      throw purgeQueueInProgress(queue.name, restSec);
    queue.purgedAt = ctx.now;
    ctx.emit('QueuePurged', { queue: queue.name, messages: queue.messages.size });
    clearMessages(queue);
    bill(queue, ctx);
    settleQueue(queue, ctx);
    return {};
  },
};
