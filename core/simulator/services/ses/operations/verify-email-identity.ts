import type { Operation } from '../../../engine/contract';
import type { VerifyEmailIdentityRequest } from '../../../shapes/generated/ses.types';
import { checkEmailIdentity } from '../identities/identity';
import { startVerification } from '../identities/verification';
import type { SesState } from '../state';

export const verifyEmailIdentity: Operation<SesState, VerifyEmailIdentityRequest, object> = {
  run({ EmailAddress }, ctx) {
    checkEmailIdentity(EmailAddress);
    startVerification(EmailAddress, ctx);
    return {};
  },
};
