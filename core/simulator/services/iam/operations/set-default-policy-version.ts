import type { Operation } from '../../../engine/contract';
import type { SetDefaultPolicyVersionRequest } from '../../../shapes/generated/iam.types';
import { customerPolicy } from '../policies';
import { versionOf } from '../policy-versions';
import type { IamState } from '../state';

export const setDefaultPolicyVersion: Operation<IamState, SetDefaultPolicyVersionRequest, object> = {
  guard: ({ PolicyArn: arn }) => ({ arn }),
  run({ PolicyArn: arn, VersionId: id }, { state, now }) {
    const policy = customerPolicy(arn, state);
    versionOf(policy, arn, id);
    policy.defaultVersion = id;
    policy.updatedAt = now;
    return {};
  },
};
