import type { Operation } from '../../../engine/contract';
import type {
  ListIdentityPoliciesRequest,
  ListIdentityPoliciesResponse,
} from '../../../shapes/generated/ses.types';
import { identityOf } from '../identities/identity';
import type { SesState } from '../state';

export const listIdentityPolicies: Operation<
  SesState,
  ListIdentityPoliciesRequest,
  ListIdentityPoliciesResponse
> = {
  run: ({ Identity }, ctx) => ({ PolicyNames: Object.keys(identityOf(ctx, Identity).policies) }),
};
