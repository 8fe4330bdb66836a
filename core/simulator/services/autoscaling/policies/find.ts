import type { Ctx } from '../../../engine/contract';
import { groupNamed } from '../groups';
import { validation } from '../refusals';
import type { AutoScalingState, Group, Policy } from '../state';

/** A policy by its ARN, or by its name within a group. Refuses what is not there. */
export function policyOf(
  name: string,
  group: string | undefined,
  ctx: Ctx<AutoScalingState>,
): [Group, Policy] {
  const groups = group === undefined ? [...ctx.state.groups.values()] : [groupNamed(group, ctx)];
  for (const one of groups)
    for (const policy of one.policies.values())
      if (policy.arn === name || (group !== undefined && policy.name === name)) return [one, policy];
  throw validation(`PolicyName '${name}' not found.`);
}
