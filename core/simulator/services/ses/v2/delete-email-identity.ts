import type { Operation } from '../../../engine/contract';
import type { DeleteEmailIdentityRequest } from '../../../shapes/generated/sesv2.types';
import { removeIdentity } from '../identities/verification';
import { notFound } from '../refusals';
import type { SesState } from '../state';

export const deleteEmailIdentity: Operation<SesState, DeleteEmailIdentityRequest, object> = {
  internal: true,
  run({ EmailIdentity }, ctx) {
    if (!removeIdentity(EmailIdentity, ctx))
      throw notFound(`Email identity ${EmailIdentity} does not exist.`);
    return {};
  },
};
