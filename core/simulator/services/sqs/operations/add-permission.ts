import type { Operation } from '../../../engine/contract';
import type { AddPermissionRequest } from '../../../shapes/generated/sqs.types';
import { guardOwner } from '../access';
import { freezeSettings } from '../attributes/change';
import { policyWith } from '../attributes/permissions';
import { bill } from '../billing';
import { locateByUrl, queueAt } from '../queue-url';
import type { SqsState } from '../state';

export const addPermission: Operation<SqsState, AddPermissionRequest, object> = {
  locate: locateByUrl,
  guard: guardOwner,
  run({ QueueUrl, Label: label, AWSAccountIds: accountIds, Actions: actions }, ctx) {
    const queue = queueAt(ctx, QueueUrl);
    const policy = policyWith(queue, { label, accountIds, actions }, ctx);
    queue.settings = freezeSettings({ ...queue.settings, policy });
    queue.modifiedAt = ctx.now;
    bill(queue, ctx);
    ctx.emit('QueueAttributesChanged', { queue: queue.name, attributes: ['Policy'] });
    return {};
  },
};
