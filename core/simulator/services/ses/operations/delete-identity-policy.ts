import type { Operation } from '../../../engine/contract';
import type { DeleteIdentityPolicyRequest } from '../../../shapes/generated/ses.types';
import { identityOf } from '../identities/identity';
import type { SesState } from '../state';

export const deleteIdentityPolicy: Operation<SesState, DeleteIdentityPolicyRequest, object> = {
  run({ Identity, PolicyName }, ctx) {
    delete identityOf(ctx, Identity).policies[PolicyName];
    return {};
  },
};
