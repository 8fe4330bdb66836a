import type { Operation } from '../../../engine/contract';
import type { DeleteSuppressedDestinationRequest } from '../../../shapes/generated/sesv2.types';
import { notFound } from '../refusals';
import type { SesState } from '../state';

export const deleteSuppressedDestination: Operation<SesState, DeleteSuppressedDestinationRequest, object> = {
  internal: true,
  run({ EmailAddress }, { state }) {
    if (!state.suppressed.delete(EmailAddress))
      throw notFound(`Email address ${EmailAddress} does not exist on your suppression list.`);
    return {};
  },
};
