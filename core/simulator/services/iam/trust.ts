import { limit } from '../../../facts/limits';
import type { Ctx } from '../../engine/contract';
import { checkPolicy, policySize } from './policies';
import { quotaExceeded } from './refusals';
import type { IamState } from './state';

/** Refuses a document that is no trust policy, or one that is too long. */
export function checkTrust(document: string, ctx: Ctx<IamState>): void {
  checkPolicy(document, 'trust');
  const quota = limit(ctx.limits, 'iam.trustPolicy.size.max');
  if (policySize(document) > quota) throw quotaExceeded('ACLSizePerRole', quota);
}
