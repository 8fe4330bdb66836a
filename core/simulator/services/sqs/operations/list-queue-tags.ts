import type { Operation } from '../../../engine/contract';
import type { ListQueueTagsRequest, ListQueueTagsResult } from '../../../shapes/generated/sqs.types';
import { guardOwner } from '../access';
import { bill } from '../billing';
import { locateByUrl, queueAt } from '../queue-url';
import type { SqsState } from '../state';

export const listQueueTags: Operation<SqsState, ListQueueTagsRequest, ListQueueTagsResult> = {
  locate: locateByUrl,
  guard: guardOwner,
  run({ QueueUrl }, ctx) {
    const queue = queueAt(ctx, QueueUrl);
    bill(queue, ctx);
    return queue.tags.size === 0 ? {} : { Tags: Object.fromEntries(queue.tags) };
  },
};
