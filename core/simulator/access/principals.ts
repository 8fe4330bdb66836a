import type { Caller } from '../engine/contract';
import type { Principals } from './policy';
import type { AccessRequest } from './request';

/**
 * How a policy names the caller, weakest first. `account`: it trusts the caller's account, whose own policies
 * decide. `role`: it names the role of the session. `direct`: the caller itself.
 */
export const NAMED = { none: 0, account: 1, role: 2, direct: 3 } as const;
export type Named = (typeof NAMED)[keyof typeof NAMED];

/** The ARN that stands for the caller in policies: for a session that of its role. */
export const principalArn = (caller: Caller): string => caller.roleArn ?? caller.arn;

const rootArn = (account: string): string => `arn:aws:iam::${account}:root`;

/** How the principals of a statement name the caller. */
export function namedIn(principals: Principals, request: AccessRequest): Named {
  const named = principals.anyone ? anyone(request.caller) : strongest(principals, request);
  if (!principals.negated) return named;
  return named === NAMED.none ? anyone(request.caller) : NAMED.none;
}

/** `*` grants to a session no more than naming its role does. */
const anyone = ({ kind }: Caller): Named => (kind === 'role' ? NAMED.role : NAMED.direct);

function strongest({ aws, services }: Principals, request: AccessRequest): Named {
  const { caller } = request;
  if (caller.kind === 'service') return services.includes(caller.arn) ? NAMED.direct : NAMED.none;
  let found: Named = NAMED.none;
  for (const principal of aws) {
    const named = naming(principal, request);
    if (named > found) found = named;
  }
  return found;
}

function naming(principal: string, { caller, identity }: AccessRequest): Named {
  if (principal === caller.account || principal === rootArn(caller.account))
    return caller.kind === 'root' ? NAMED.direct : NAMED.account;
  if (principal === caller.arn) return NAMED.direct;
  const isRole = caller.kind === 'role';
  if (principal === caller.roleArn || principal === identity.uniqueId)
    return isRole ? NAMED.role : NAMED.direct;
  return NAMED.none;
}
