import type { Operation } from '../../../engine/contract';
import type { SetInstanceProtectionQuery } from '../../../shapes/generated/autoscaling.types';
import { groupGuard, groupNamed } from '../groups';
import { validation } from '../refusals';
import type { AutoScalingState, GroupInstance } from '../state';

export const setInstanceProtection: Operation<AutoScalingState, SetInstanceProtectionQuery, object> = {
  guard: ({ AutoScalingGroupName }, ctx) => groupGuard(AutoScalingGroupName, ctx),
  run({ AutoScalingGroupName: name, InstanceIds, ProtectedFromScaleIn }, ctx) {
    const { instances } = groupNamed(name, ctx);
    const found = InstanceIds.map((id) => instances.get(id) ?? refuseUnknown(id, name));
    for (const instance of found) instance.protected = ProtectedFromScaleIn;
    return {};
  },
};

function refuseUnknown(id: string, group: string): GroupInstance {
  throw validation(`The instance ${id} is not part of Auto Scaling group ${group}.`);
}
