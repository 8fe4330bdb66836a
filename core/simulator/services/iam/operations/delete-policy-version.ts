import type { Operation } from '../../../engine/contract';
import type { DeletePolicyVersionRequest } from '../../../shapes/generated/iam.types';
import { customerPolicy } from '../policies';
import { versionOf } from '../policy-versions';
import { deleteConflict } from '../refusals';
import type { IamState } from '../state';

export const deletePolicyVersion: Operation<IamState, DeletePolicyVersionRequest, object> = {
  guard: ({ PolicyArn: arn }) => ({ arn }),
  run({ PolicyArn: arn, VersionId: id }, { state }) {
    const policy = customerPolicy(arn, state);
    versionOf(policy, arn, id);
    if (policy.defaultVersion === id) throw deleteConflict('Cannot delete the default version of a policy.');
    policy.versions.delete(id);
    return {};
  },
};
