import type { FilterScope } from '../state';
import { isConditions, type PolicyTree } from './policy-tree';

/**
 * Combinations of values that a policy stands for: keys multiply, the policies of an `$or` add up. With the scope
 * `MessageBody` the values of a nested key count once for each level. Source:
 * https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html
 */
export function combinations(policy: PolicyTree, scope: FilterScope, level = 1): number {
  const weight = scope === 'MessageBody' ? level : 1;
  let product = 1;
  for (const [, value] of policy.keys)
    product *= isConditions(value) ? value.length * weight : combinations(value, scope, level + 1);
  for (const choice of policy.choices)
    product *= choice.reduce((sum, alternative) => sum + combinations(alternative, scope, level), 0);
  return product;
}

/** Whether a key of the policy holds keys of its own. */
export function isNested({ keys, choices }: PolicyTree): boolean {
  return keys.some(([, value]) => !isConditions(value)) || choices.some((choice) => choice.some(isNested));
}
