import type { Glob } from './glob';
import type { Operator } from './operators';

/** A policy document, ready to be evaluated. */
export interface Policy {
  readonly statements: readonly Statement[];
}

export interface Statement {
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
  /** Undefined in identity policies, which name no principal. */
  readonly principals?: Principals;
  /** Lower case: actions know no case. */
  readonly actions: Listed;
  readonly resources: Listed;
  /** All must hold. */
  readonly conditions: readonly Condition[];
}

/** Patterns of `Action` and `Resource`, or of their `Not…` forms. */
export interface Listed {
  readonly globs: readonly Glob[];
  readonly negated: boolean;
}

export interface Principals {
  readonly negated: boolean;
  readonly anyone: boolean;
  /** Account ids, ARNs and unique ids. */
  readonly aws: readonly string[];
  /** Such as `sns.amazonaws.com`. */
  readonly services: readonly string[];
}

/** One key of one operator in a `Condition` block. */
export interface Condition {
  readonly operator: Operator;
  readonly quantifier: 'each' | 'any' | undefined;
  readonly ifExists: boolean;
  /** As the policy writes it, which is mostly as the request does. */
  readonly name: string;
  /** Lower case: condition keys know no case. */
  readonly key: string;
  /** One must fit, or with a negated operator none. */
  readonly values: readonly Glob[];
}
