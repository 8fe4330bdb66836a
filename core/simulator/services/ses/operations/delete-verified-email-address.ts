import type { Operation } from '../../../engine/contract';
import type { DeleteVerifiedEmailAddressRequest } from '../../../shapes/generated/ses.types';
import { removeIdentity } from '../identities/verification';
import type { SesState } from '../state';

/** Older name of DeleteIdentity. */
export const deleteVerifiedEmailAddress: Operation<SesState, DeleteVerifiedEmailAddressRequest, object> = {
  run({ EmailAddress }, ctx) {
    removeIdentity(EmailAddress, ctx);
    return {};
  },
};
