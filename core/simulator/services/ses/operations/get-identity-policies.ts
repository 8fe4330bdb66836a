import type { Operation } from '../../../engine/contract';
import type {
  GetIdentityPoliciesRequest,
  GetIdentityPoliciesResponse,
} from '../../../shapes/generated/ses.types';
import { identityOf } from '../identities/identity';
import type { SesState } from '../state';

export const getIdentityPolicies: Operation<
  SesState,
  GetIdentityPoliciesRequest,
  GetIdentityPoliciesResponse
> = {
  run({ Identity, PolicyNames }, ctx) {
    const all = Object.entries(identityOf(ctx, Identity).policies);
    return { Policies: Object.fromEntries(all.filter(([name]) => PolicyNames.includes(name))) };
  },
};
