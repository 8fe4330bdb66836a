import type { Operation } from '../../../engine/contract';
import type {
  GetSuppressedDestinationRequest,
  GetSuppressedDestinationResponse,
} from '../../../shapes/generated/sesv2.types';
import { notFound } from '../refusals';
import type { SesState } from '../state';

export const getSuppressedDestination: Operation<
  SesState,
  GetSuppressedDestinationRequest,
  GetSuppressedDestinationResponse
> = {
  internal: true,
  run({ EmailAddress }, { state }) {
    const suppression = state.suppressed.get(EmailAddress);
    if (!suppression)
      throw notFound(`Email address ${EmailAddress} does not exist on your suppression list.`);
    const { reason, at } = suppression;
    return { SuppressedDestination: { EmailAddress, Reason: reason, LastUpdateTime: at } };
  },
};
