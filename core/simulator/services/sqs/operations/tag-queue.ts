import type { Operation } from '../../../engine/contract';
import type { TagQueueRequest } from '../../../shapes/generated/sqs.types';
import { guardOwner } from '../access';
import { bill } from '../billing';
import { locateByUrl, queueAt } from '../queue-url';
import type { SqsState } from '../state';

export const tagQueue: Operation<SqsState, TagQueueRequest, object> = {
  locate: locateByUrl,
  guard: guardOwner,
  run({ QueueUrl, Tags }, ctx) {
    const queue = queueAt(ctx, QueueUrl);
    for (const [key, value] of Object.entries(Tags)) queue.tags.set(key, value);
    bill(queue, ctx);
    ctx.emit('QueueTagged', { queue: queue.name, keys: Object.keys(Tags) });
    return {};
  },
};
