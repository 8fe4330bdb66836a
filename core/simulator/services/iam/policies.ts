import { type PolicyUse, policyFault } from '../../access/policy-faults';
import { parseArn } from '../../engine/arn';
import { AWS_MANAGED_POLICIES } from './managed-policies';
import { malformedPolicy, noSuchEntity, validationError } from './refusals';
import type { IamState, ManagedPolicy } from './state';

/** Refuses a document that is no policy for its use. */
export function checkPolicy(document: string, use: PolicyUse): void {
  const fault = policyFault(document, use);
  if (fault !== undefined) throw malformedPolicy(fault);
}

/** White space does not count against size quotas. */
export const policySize = (document: string): number => document.replace(/\s/g, '').length;

/** The document in force of a managed policy, as JSON text; undefined when there is no such policy. */
export function documentOf(arn: string, state: IamState): string | undefined {
  const own = state.policies.get(arn);
  if (own) return own.versions.get(own.defaultVersion)?.document;
  return AWS_MANAGED_POLICIES.get(arn)?.document;
}

/** Refuses an ARN that names no policy which could be attached. */
export function checkAttachable(arn: string, state: IamState): void {
  // AWS does not say which ARN (recorded there).
  if (!parseArn(arn)) throw validationError('Invalid ARN:  Could not be parsed!');
  if (documentOf(arn, state) === undefined)
    throw noSuchEntity(`Policy ${arn} does not exist or is not attachable.`);
}

/** Refuses an ARN that names no policy of the account. */
export function customerPolicy(arn: string, state: IamState): ManagedPolicy {
  const found = state.policies.get(arn);
  if (!found) throw noSuchEntity(`Policy ${arn} was not found.`);
  return found;
}

/** Policy documents are answered URL-encoded as RFC 3986 says. */
export const encodedDocument = (document: string): string =>
  encodeURIComponent(document).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** How many users, groups and roles a managed policy is attached to, and how many it bounds. */
export function usesOf(arn: string, { users, groups, roles }: IamState) {
  const all = [...users.values(), ...groups.values(), ...roles.values()];
  return {
    attachments: all.filter(({ attached }) => attached.includes(arn)).length,
    boundaries: [...users.values(), ...roles.values()].filter(({ boundary }) => boundary === arn).length,
  };
}
