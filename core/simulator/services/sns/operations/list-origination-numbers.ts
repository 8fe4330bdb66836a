import type { Operation } from '../../../engine/contract';
import type {
  ListOriginationNumbersRequest,
  ListOriginationNumbersResult,
} from '../../../shapes/generated/sns.types';
import type { SnsState } from '../state';

/** No simulated account has numbers of its own. */
export const listOriginationNumbers: Operation<
  SnsState,
  ListOriginationNumbersRequest,
  ListOriginationNumbersResult
> = {
  run: () => ({ PhoneNumbers: [] }),
};
