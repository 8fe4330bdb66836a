import type { Operation } from '../../../engine/contract';
import type { PutIdentityPolicyRequest } from '../../../shapes/generated/ses.types';
import { identityOf } from '../identities/identity';
import { putPolicy } from '../identities/policy';
import type { SesState } from '../state';

export const putIdentityPolicy: Operation<SesState, PutIdentityPolicyRequest, object> = {
  run({ Identity, PolicyName, Policy }, ctx) {
    putPolicy(identityOf(ctx, Identity), PolicyName, Policy);
    return {};
  },
};
