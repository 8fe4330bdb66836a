import type { Operation } from '../../../engine/contract';
import type { ListVerifiedEmailAddressesResponse } from '../../../shapes/generated/ses.types';
import type { SesState } from '../state';

export const listVerifiedEmailAddresses: Operation<SesState, object, ListVerifiedEmailAddressesResponse> = {
  run: (_input, { state }) => ({
    VerifiedEmailAddresses: [...state.identities.values()]
      .filter(({ kind, status }) => kind === 'EmailAddress' && status === 'Success')
      .map(({ name }) => name),
  }),
};
