import type { Operation } from '../../../engine/contract';
import type { DeletePolicyRequest } from '../../../shapes/generated/iam.types';
import { customerPolicy, usesOf } from '../policies';
import { deleteConflict } from '../refusals';
import type { IamState } from '../state';

export const deletePolicy: Operation<IamState, DeletePolicyRequest, object> = {
  guard: ({ PolicyArn: arn }) => ({ arn }),
  run({ PolicyArn: arn }, ctx) {
    const { versions } = customerPolicy(arn, ctx.state);
    const { attachments, boundaries } = usesOf(arn, ctx.state);
    if (attachments + boundaries > 0) throw deleteConflict('Cannot delete a policy attached to entities.');
    if (versions.size > 1)
      throw deleteConflict(
        "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
      );
    ctx.state.policies.delete(arn);
    ctx.emit('PolicyDeleted', { policyArn: arn });
    return {};
  },
};
