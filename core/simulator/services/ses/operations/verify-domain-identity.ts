import type { Operation } from '../../../engine/contract';
import type {
  VerifyDomainIdentityRequest,
  VerifyDomainIdentityResponse,
} from '../../../shapes/generated/ses.types';
import { checkDomainIdentity } from '../identities/identity';
import { startVerification } from '../identities/verification';
import type { SesState } from '../state';

export const verifyDomainIdentity: Operation<
  SesState,
  VerifyDomainIdentityRequest,
  VerifyDomainIdentityResponse
> = {
  run({ Domain }, ctx) {
    checkDomainIdentity(Domain);
    return { VerificationToken: startVerification(Domain, ctx).token };
  },
};
