import type { Permission } from '../engine/contract';
import { evaluate, type PolicyKind, type Verdict } from './evaluate';
import type { AccessRequest } from './request';

const ALLOWED: Permission = Object.freeze({ allowed: true });

/** Kinds of policies as denial messages call them. */
const NAMES: Readonly<Record<PolicyKind, string>> = {
  identity: 'identity-based policy',
  resource: 'resource-based policy',
  boundary: 'permissions boundary',
  session: 'session policy',
  trust: 'role trust policy',
};

/** Whether IAM allows the request; the reason in AWS's words when not. */
export function decide(request: AccessRequest): Permission {
  const verdict = evaluate(request);
  return verdict.allowed ? ALLOWED : { allowed: false, message: denialOf(request, verdict) };
}

/** Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
function denialOf({ caller, action, arn }: AccessRequest, verdict: Verdict & { allowed: false }): string {
  const on = arn === '*' ? '' : ` on resource: ${arn}`;
  const kind = NAMES[verdict.by];
  const why = verdict.explicit
    ? `with an explicit deny in ${verdict.by === 'identity' ? 'an' : 'a'} ${kind}`
    : `because no ${kind} allows the ${action} action`;
  return `User: ${caller.arn} is not authorized to perform: ${action}${on} ${why}`;
}
