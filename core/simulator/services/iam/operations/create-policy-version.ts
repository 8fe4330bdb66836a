import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type {
  CreatePolicyVersionRequest,
  CreatePolicyVersionResponse,
} from '../../../shapes/generated/iam.types';
import { customerPolicy } from '../policies';
import { checkManagedPolicy, versionSummary } from '../policy-versions';
import { limitExceeded } from '../refusals';
import type { IamState } from '../state';

export const createPolicyVersion: Operation<
  IamState,
  CreatePolicyVersionRequest,
  CreatePolicyVersionResponse
> = {
  guard: ({ PolicyArn: arn }) => ({ arn }),
  run({ PolicyArn: arn, PolicyDocument: document, SetAsDefault }, ctx) {
    const policy = customerPolicy(arn, ctx.state);
    checkManagedPolicy(document, ctx);
    const quota = limit(ctx.limits, 'iam.policyVersions.max');
    if (policy.versions.size >= quota)
      throw limitExceeded(
        `A managed policy can have up to ${quota} versions. Before you create a new version, you must delete an existing version.`,
      );
    const id = `v${policy.nextVersion}`;
    const version = { document, createdAt: ctx.now };
    policy.nextVersion += 1;
    policy.updatedAt = ctx.now;
    policy.versions.set(id, version);
    if (SetAsDefault) policy.defaultVersion = id;
    return { PolicyVersion: versionSummary(policy, id, version) };
  },
};
