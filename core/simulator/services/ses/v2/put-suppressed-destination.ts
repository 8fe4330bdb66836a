import type { Operation } from '../../../engine/contract';
import type { PutSuppressedDestinationRequest } from '../../../shapes/generated/sesv2.types';
import { checkAddress } from '../addresses';
import type { SesState } from '../state';

export const putSuppressedDestination: Operation<SesState, PutSuppressedDestinationRequest, object> = {
  internal: true,
  run({ EmailAddress, Reason }, ctx) {
    checkAddress(EmailAddress);
    ctx.state.suppressed.set(EmailAddress, {
      reason: Reason === 'COMPLAINT' ? 'COMPLAINT' : 'BOUNCE',
      at: ctx.now,
    });
    return {};
  },
};
