import { conditionsHold, lookupIn } from './conditions';
import { fitsGlob, type Lookup } from './glob';
import { parsePolicy } from './parse-policy';
import type { Listed, Statement } from './policy';
import { NAMED, type Named, namedIn } from './principals';
import type { AccessRequest } from './request';

/** Kinds of policies that may refuse, as denial messages tell them apart. */
export type PolicyKind = 'identity' | 'resource' | 'boundary' | 'session' | 'trust';

export type Verdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly explicit: boolean; readonly by: PolicyKind };

type Effect = 'allow' | 'deny' | 'none';

/** A request with what every statement asks of it. */
interface Subject {
  readonly request: AccessRequest;
  readonly action: string;
  readonly lookup: Lookup;
}

const ALLOWED: Verdict = Object.freeze({ allowed: true });
const denied = (by: PolicyKind): Verdict => ({ allowed: false, explicit: true, by });
const missing = (by: PolicyKind): Verdict => ({ allowed: false, explicit: false, by });

/**
 * Decides a request as IAM does: an explicit deny anywhere wins; within an account the identity policies or a
 * resource policy that names the caller allow; across accounts both must; boundaries and session policies limit
 * what identity policies grant. A key policy or trust policy must allow even within its account.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function evaluate(request: AccessRequest): Verdict {
  const subject = { request, action: request.action.toLowerCase(), lookup: lookupIn(request) };
  const identity = identityEffect(subject);
  const boundary = limitEffect(request.identity.boundary, subject);
  const session = limitEffect(request.identity.session, subject);
  const resource = resourceGrant(subject);
  if (identity === 'deny') return denied('identity');
  if (boundary === 'deny') return denied('boundary');
  if (session === 'deny') return denied('session');
  if (resource === 'deny') return denied(resourceKind(request));
  const refused = refusedByGrants(request, identity, resource);
  if (refused) return missing(refused);
  // Only a resource policy of the caller's own account that names the caller itself is beyond these limits.
  if (resource === NAMED.direct && sameAccount(request)) return ALLOWED;
  if (boundary === 'none') return missing('boundary');
  if (session === 'none') return missing('session');
  return ALLOWED;
}

const sameAccount = ({ caller, owner }: AccessRequest): boolean => caller.account === owner;

/** Key policies and trust policies are the root of all access to their resource. */
const policyMustAllow = (request: AccessRequest): boolean =>
  request.resourcePolicy !== undefined &&
  (request.arn.startsWith('arn:aws:kms:') || resourceKind(request) === 'trust');

const resourceKind = ({ action }: AccessRequest): PolicyKind =>
  action.startsWith('sts:AssumeRole') ? 'trust' : 'resource';

/** Which kind of policy fails to allow; undefined when all that must allow do. */
function refusedByGrants(request: AccessRequest, identity: Effect, resource: Named): PolicyKind | undefined {
  const granted = resource !== NAMED.none;
  if (request.caller.kind === 'service') return granted ? undefined : resourceKind(request);
  if (sameAccount(request)) {
    if (resource >= NAMED.role) return undefined;
    if (policyMustAllow(request) && !granted) return resourceKind(request);
    return identity === 'allow' ? undefined : 'identity';
  }
  if (identity !== 'allow') return 'identity';
  return granted ? undefined : resourceKind(request);
}

/** The root user may do everything that no policy denies. */
function identityEffect(subject: Subject): Effect {
  const { caller, identity } = subject.request;
  return caller.kind === 'root' ? 'allow' : effectOf(identity.policies, subject);
}

/** Effect of a boundary or session policies; where there are none they limit nothing. */
const limitEffect = (policies: readonly string[] | undefined, subject: Subject): Effect =>
  policies === undefined ? 'allow' : effectOf(policies, subject);

function effectOf(policies: readonly string[], subject: Subject): Effect {
  let effect: Effect = 'none';
  for (const text of policies) {
    for (const statement of parsePolicy(text).statements) {
      if (statement.effect === 'Allow' && effect === 'allow') continue;
      if (!applies(statement, subject)) continue;
      if (statement.effect === 'Deny') return 'deny';
      effect = 'allow';
    }
  }
  return effect;
}

/** How strongly the resource policy grants the request to the caller, or that it denies it. */
function resourceGrant(subject: Subject): Named | 'deny' {
  const { request } = subject;
  if (request.resourcePolicy === undefined) return NAMED.none;
  let grant: Named = NAMED.none;
  for (const statement of parsePolicy(request.resourcePolicy).statements) {
    const named = statement.principals ? namedIn(statement.principals, request) : NAMED.none;
    if (named === NAMED.none || !applies(statement, subject)) continue;
    if (statement.effect === 'Deny') return 'deny';
    if (named > grant) grant = named;
  }
  return grant;
}

/** Whether action, resource and conditions of a statement fit the request. */
const applies = (statement: Statement, { request, action, lookup }: Subject): boolean =>
  isListed(statement.actions, action, lookup) &&
  isListed(statement.resources, request.arn, lookup) &&
  conditionsHold(statement.conditions, request, lookup);

const isListed = ({ globs, negated }: Listed, subject: string, lookup: Lookup): boolean =>
  globs.some((glob) => fitsGlob(glob, subject, lookup)) !== negated;
