import type { Instant } from '../../kernel/time';
import type { Caller, Permission } from '../engine/contract';

/** A request as IAM judges it. */
export interface AccessRequest {
  readonly caller: Caller;
  readonly action: string;
  readonly arn: string;
  /** Account that owns the resource. */
  readonly owner: string;
  /** Identity policies that apply to the caller, as JSON texts. */
  readonly identityPolicies: readonly string[];
  readonly resourcePolicy?: string;
  /** Condition keys of the request. */
  readonly context: Readonly<Record<string, string>>;
  readonly now: Instant;
}

/** Whether IAM allows the request; the reason in AWS's words when not. */
export function decide(request: AccessRequest): Permission {
  if (request.caller.account === request.owner) return { allowed: true };
  return {
    allowed: false,
    message: `User: ${request.caller.arn} is not authorized to perform: ${request.action} on resource: ${request.arn}`,
  };
}
