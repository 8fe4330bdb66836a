import type { Operation } from '../../../engine/contract';
import type { ListPoliciesRequest, ListPoliciesResponse, Policy } from '../../../shapes/generated/iam.types';
import { AWS_MANAGED_POLICIES } from '../managed-policies';
import { page } from '../paging';
import type { IamState } from '../state';
import { awsPolicyView, policyView } from '../views';

export const listPolicies: Operation<IamState, ListPoliciesRequest, ListPoliciesResponse> = {
  guard: ({ PathPrefix = '/' }, { account }) => ({ arn: `arn:aws:iam::${account}:policy${PathPrefix}` }),
  run(input, { state, account }) {
    const own = [...state.policies.values()].map((policy) => policyView(policy, state, account));
    const aws = [...AWS_MANAGED_POLICIES.keys()].flatMap((arn) => awsPolicyView(arn, state) ?? []);
    const all = { All: [...own, ...aws], AWS: aws, Local: own }[input.Scope ?? 'All'] ?? [];
    const [Policies, end] = page(
      all.filter((policy) => wanted(policy, input)),
      input,
    );
    return { Policies, ...end };
  },
};

function wanted(policy: Policy, { OnlyAttached, PathPrefix = '/', PolicyUsageFilter }: ListPoliciesRequest) {
  const { AttachmentCount = 0, PermissionsBoundaryUsageCount = 0 } = policy;
  return (
    (policy.Path ?? '').startsWith(PathPrefix) &&
    (!OnlyAttached || AttachmentCount > 0) &&
    (PolicyUsageFilter !== 'PermissionsBoundary' || PermissionsBoundaryUsageCount > 0) &&
    (PolicyUsageFilter !== 'PermissionsPolicy' || AttachmentCount > 0)
  );
}
