import type { Operation } from '../../../engine/contract';
import type { DeletePolicyType } from '../../../shapes/generated/autoscaling.types';
import { groupGuard } from '../groups';
import { deleteAlarmsOf } from '../policies/alarms';
import { policyOf } from '../policies/find';
import type { AutoScalingState } from '../state';

export const deletePolicy: Operation<AutoScalingState, DeletePolicyType, object> = {
  guard: ({ AutoScalingGroupName: group, PolicyName: name }, ctx) =>
    groupGuard(policyOf(name, group, ctx)[0].name, ctx),
  run({ AutoScalingGroupName, PolicyName }, ctx) {
    const [group, policy] = policyOf(PolicyName, AutoScalingGroupName, ctx);
    deleteAlarmsOf(policy, ctx);
    group.policies.delete(policy.name);
    return {};
  },
};
