import type { Operation } from '../../../engine/contract';
import type { DeleteIdentityRequest } from '../../../shapes/generated/ses.types';
import { removeIdentity } from '../identities/verification';
import type { SesState } from '../state';

/** Deleting an identity that is not there succeeds. */
export const deleteIdentity: Operation<SesState, DeleteIdentityRequest, object> = {
  run({ Identity }, ctx) {
    removeIdentity(Identity, ctx);
    return {};
  },
};
