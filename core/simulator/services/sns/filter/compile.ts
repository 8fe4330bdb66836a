import type { Condition } from './condition';
import { isConditions, type PolicyTree } from './policy-tree';

/** The conditions on one key; `path` is its names joined by dots. */
export interface KeyRule {
  readonly path: string;
  readonly conditions: readonly Condition[];
}

/** Keys that must all be met. */
export type Alternative = readonly KeyRule[];

/**
 * A policy as alternatives of which one must be met. There are never more of them than the policy has combinations,
 * and those are limited.
 */
export function alternativesOf(policy: PolicyTree, prefix = ''): readonly Alternative[] {
  let alternatives: readonly Alternative[] = [[]];
  for (const [name, value] of policy.keys) {
    const path = prefix + name;
    const added = isConditions(value) ? [[{ path, conditions: value }]] : alternativesOf(value, `${path}.`);
    alternatives = combined(alternatives, added);
  }
  for (const choice of policy.choices)
    alternatives = combined(
      alternatives,
      choice.flatMap((policy) => alternativesOf(policy, prefix)),
    );
  return alternatives;
}

const combined = (left: readonly Alternative[], right: readonly Alternative[]): readonly Alternative[] =>
  left.flatMap((first) => right.map((second) => [...first, ...second]));
