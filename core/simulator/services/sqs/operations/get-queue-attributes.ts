import type { Operation } from '../../../engine/contract';
import type {
  GetQueueAttributesRequest,
  GetQueueAttributesResult,
} from '../../../shapes/generated/sqs.types';
import { guardQueue } from '../access';
import { checkAttributeNames, showAttributes } from '../attributes/show';
import { bill } from '../billing';
import { expireOld } from '../messages/expiry';
import { locateByUrl, queueAt } from '../queue-url';
import type { SqsState } from '../state';

export const getQueueAttributes: Operation<SqsState, GetQueueAttributesRequest, GetQueueAttributesResult> = {
  locate: locateByUrl,
  guard: guardQueue,
  run({ QueueUrl, AttributeNames = [] }, ctx) {
    const queue = queueAt(ctx, QueueUrl);
    checkAttributeNames(AttributeNames);
    expireOld(queue, ctx);
    bill(queue, ctx);
    const attributes = showAttributes(queue, AttributeNames);
    return Object.keys(attributes).length === 0 ? {} : { Attributes: attributes };
  },
};
