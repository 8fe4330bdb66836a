import type { Operation } from '../../../engine/contract';
import type { RemovePermissionRequest } from '../../../shapes/generated/sqs.types';
import { guardOwner } from '../access';
import { freezeSettings } from '../attributes/change';
import { policyWithout } from '../attributes/permissions';
import { bill } from '../billing';
import { locateByUrl, queueAt } from '../queue-url';
import type { SqsState } from '../state';

export const removePermission: Operation<SqsState, RemovePermissionRequest, object> = {
  locate: locateByUrl,
  guard: guardOwner,
  run({ QueueUrl, Label: label }, ctx) {
    const queue = queueAt(ctx, QueueUrl);
    const policy = policyWithout(queue, label);
    queue.settings = freezeSettings({ ...queue.settings, policy });
    queue.modifiedAt = ctx.now;
    bill(queue, ctx);
    ctx.emit('QueueAttributesChanged', { queue: queue.name, attributes: ['Policy'] });
    return {};
  },
};
