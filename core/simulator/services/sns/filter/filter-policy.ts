import type { Limits } from '../../../../facts/limits';
import { limit } from '../../../../facts/limits';
import { memoised } from '../../../access/bounded-memo';
import { JsonTextError } from '../../../patterns/json-cursor';
import { jsonFault } from '../json-fault';
import type { FilterScope } from '../state';
import { type Alternative, alternativesOf } from './compile';
import { combinations, isNested } from './complexity';
import { type PolicyTree, readPolicy } from './policy-tree';
import { FilterFault } from './read-condition';

/** Parsed policies kept at once, of all worlds. */
const POLICIES_KEPT_MAX = 512;

/**
 * What is wrong with a filter policy, in AWS's words; undefined when it may be set. Rules:
 * https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html
 */
export function filterPolicyFault(text: string, scope: FilterScope, limits: Limits): string | undefined {
  const unreadable = jsonFault(text);
  if (unreadable !== undefined) return unreadable;
  try {
    return policyFault(parse(text), text, scope, limits);
  } catch (thrown) {
    if (thrown instanceof JsonTextError || thrown instanceof FilterFault) return thrown.message;
    throw thrown;
  }
}

function policyFault(
  policy: PolicyTree,
  text: string,
  scope: FilterScope,
  limits: Limits,
): string | undefined {
  if (scope === 'MessageAttributes' && isNested(policy))
    return 'Filter policy scope MessageAttributes does not support nested filter policy';
  const keysMax = limit(limits, 'sns.filter.attributeNames.max');
  if (policy.keys.length + policy.choices.length > keysMax)
    return `Filter policy can not have more than ${keysMax} keys`;
  if (
    combinations(policy, scope) > limit(limits, 'sns.filter.combinations.max') ||
    text.length > limit(limits, 'sns.filter.policy.size.max')
  )
    return 'Filter policy is too complex';
  return undefined;
}

/** SNS reads a policy twice: as JSON, then, written anew without white space, as a rule. */
function parse(text: string): PolicyTree {
  const value: unknown = JSON.parse(text);
  return readPolicy(JSON.stringify(value), value);
}

/** Alternatives of a policy that was accepted. */
export const alternativesOfPolicy: (text: string) => readonly Alternative[] = memoised(
  POLICIES_KEPT_MAX,
  (text) => alternativesOf(parse(text)),
);
