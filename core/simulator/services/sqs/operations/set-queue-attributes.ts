import type { Operation } from '../../../engine/contract';
import type { SetQueueAttributesRequest } from '../../../shapes/generated/sqs.types';
import { guardOwner } from '../access';
import { changedSettings } from '../attributes/change';
import { bill } from '../billing';
import { rescheduleDelays } from '../messages/delays';
import { settleQueue } from '../messages/schedule';
import { locateByUrl, queueAt } from '../queue-url';
import type { SqsState } from '../state';

export const setQueueAttributes: Operation<SqsState, SetQueueAttributesRequest, object> = {
  locate: locateByUrl,
  guard: guardOwner,
  run({ QueueUrl, Attributes }, ctx) {
    const queue = queueAt(ctx, QueueUrl);
    const { delaySec } = queue.settings;
    queue.settings = changedSettings(queue.settings, Attributes, queue, ctx);
    queue.modifiedAt = ctx.now;
    bill(queue, ctx);
    ctx.emit('QueueAttributesChanged', { queue: queue.name, attributes: Object.keys(Attributes) });
    if (queue.fifo && queue.settings.delaySec !== delaySec) rescheduleDelays(queue, ctx);
    settleQueue(queue, ctx);
    return {};
  },
};
