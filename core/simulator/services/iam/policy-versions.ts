import { limit } from '../../../facts/limits';
import type { Ctx } from '../../engine/contract';
import type { PolicyVersion as VersionView } from '../../shapes/generated/iam.types';
import { checkPolicy, encodedDocument, policySize } from './policies';
import { noSuchEntity, quotaExceeded } from './refusals';
import type { IamState, ManagedPolicy, PolicyVersion } from './state';

/** Refuses a document that is no identity policy, or one too long for a managed policy. */
export function checkManagedPolicy(document: string, ctx: Ctx<IamState>): void {
  checkPolicy(document, 'identity');
  const quota = limit(ctx.limits, 'iam.managedPolicy.size.max');
  if (policySize(document) > quota) throw quotaExceeded('PolicySize', quota);
}

/** Refuses the id of a version that the policy has not. */
export function versionOf(policy: ManagedPolicy, arn: string, id: string): PolicyVersion {
  const version = policy.versions.get(id);
  if (!version) throw noSuchEntity(`Policy ${arn} version ${id} does not exist or is not attachable.`);
  return version;
}

/** Lists leave the document out. */
export const versionSummary = (policy: ManagedPolicy, id: string, version: PolicyVersion): VersionView => ({
  VersionId: id,
  IsDefaultVersion: policy.defaultVersion === id,
  CreateDate: version.createdAt,
});

export const versionView = (policy: ManagedPolicy, id: string, version: PolicyVersion): VersionView => ({
  Document: encodedDocument(version.document),
  ...versionSummary(policy, id, version),
});
