import type { Operation } from '../../../engine/contract';
import type {
  ListSuppressedDestinationsRequest,
  ListSuppressedDestinationsResponse,
} from '../../../shapes/generated/sesv2.types';
import { pageOf } from '../paging';
import type { SesState } from '../state';

export const listSuppressedDestinations: Operation<
  SesState,
  ListSuppressedDestinationsRequest,
  ListSuppressedDestinationsResponse
> = {
  internal: true,
  run({ Reasons, NextToken: token, PageSize }, { state }) {
    const all = [...state.suppressed].filter(
      ([, { reason }]) => Reasons === undefined || Reasons.includes(reason),
    );
    const { items, NextToken } = pageOf(all, token, PageSize);
    const SuppressedDestinationSummaries = items.map(([EmailAddress, { reason, at }]) => ({
      EmailAddress,
      Reason: reason,
      LastUpdateTime: at,
    }));
    return { SuppressedDestinationSummaries, NextToken };
  },
};
