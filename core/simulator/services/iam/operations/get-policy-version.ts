import type { Operation } from '../../../engine/contract';
import type { GetPolicyVersionRequest, GetPolicyVersionResponse } from '../../../shapes/generated/iam.types';
import { AWS_MANAGED_POLICIES } from '../managed-policies';
import { customerPolicy, encodedDocument } from '../policies';
import { versionOf, versionView } from '../policy-versions';
import type { IamState } from '../state';

export const getPolicyVersion: Operation<IamState, GetPolicyVersionRequest, GetPolicyVersionResponse> = {
  guard: ({ PolicyArn: arn }) => ({ arn }),
  run({ PolicyArn: arn, VersionId: id }, { state }) {
    const aws = AWS_MANAGED_POLICIES.get(arn);
    if (aws && id === 'v1')
      return {
        PolicyVersion: { Document: encodedDocument(aws.document), VersionId: id, IsDefaultVersion: true },
      };
    const policy = customerPolicy(arn, state);
    return { PolicyVersion: versionView(policy, id, versionOf(policy, arn, id)) };
  },
};
