import type { Operation } from '../../../engine/contract';
import type { VerifyEmailAddressRequest } from '../../../shapes/generated/ses.types';
import { checkEmailIdentity } from '../identities/identity';
import { startVerification } from '../identities/verification';
import type { SesState } from '../state';

/** Older name of VerifyEmailIdentity. */
export const verifyEmailAddress: Operation<SesState, VerifyEmailAddressRequest, object> = {
  run({ EmailAddress }, ctx) {
    checkEmailIdentity(EmailAddress);
    startVerification(EmailAddress, ctx);
    return {};
  },
};
