import type { Operation } from '../../../engine/contract';
import type { UntagQueueRequest } from '../../../shapes/generated/sqs.types';
import { guardOwner } from '../access';
import { bill } from '../billing';
import { locateByUrl, queueAt } from '../queue-url';
import type { SqsState } from '../state';

export const untagQueue: Operation<SqsState, UntagQueueRequest, object> = {
  locate: locateByUrl,
  guard: guardOwner,
  run({ QueueUrl, TagKeys }, ctx) {
    const queue = queueAt(ctx, QueueUrl);
    for (const key of TagKeys) queue.tags.delete(key);
    bill(queue, ctx);
    ctx.emit('QueueUntagged', { queue: queue.name, keys: TagKeys });
    return {};
  },
};
