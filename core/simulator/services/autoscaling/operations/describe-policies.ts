import type { Operation } from '../../../engine/contract';
import type { DescribePoliciesType, PoliciesType } from '../../../shapes/generated/autoscaling.types';
import { groupNamed } from '../groups';
import { page } from '../paging';
import { policyView } from '../policies/views';
import type { AutoScalingState, Policy } from '../state';

export const describePolicies: Operation<AutoScalingState, DescribePoliciesType, PoliciesType> = {
  run(input, ctx) {
    const { AutoScalingGroupName: name } = input;
    const groups = name === undefined ? [...ctx.state.groups.values()] : [groupNamed(name, ctx)];
    const wanted = groups
      .flatMap(({ policies }) => [...policies.values()])
      .filter((one) => isWanted(one, input));
    const [policies, next] = page(wanted, input);
    return { ScalingPolicies: policies.map((policy) => policyView(policy, ctx)), ...next };
  },
};

function isWanted(
  { name, arn, definition }: Policy,
  { PolicyNames, PolicyTypes }: DescribePoliciesType,
): boolean {
  const named = PolicyNames === undefined || PolicyNames.includes(name) || PolicyNames.includes(arn);
  return named && (PolicyTypes === undefined || PolicyTypes.includes(definition.PolicyType ?? ''));
}
