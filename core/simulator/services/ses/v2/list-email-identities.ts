import type { Operation } from '../../../engine/contract';
import type {
  ListEmailIdentitiesRequest,
  ListEmailIdentitiesResponse,
} from '../../../shapes/generated/sesv2.types';
import { pageOf } from '../paging';
import type { SesState } from '../state';
import { STATUSES, TYPES } from './identity-info';

export const listEmailIdentities: Operation<
  SesState,
  ListEmailIdentitiesRequest,
  ListEmailIdentitiesResponse
> = {
  internal: true,
  run({ NextToken: token, PageSize }, { state }) {
    const { items, NextToken } = pageOf([...state.identities.values()], token, PageSize);
    const EmailIdentities = items.map(({ kind, name, status }) => ({
      IdentityType: TYPES[kind],
      IdentityName: name,
      SendingEnabled: status === 'Success',
      VerificationStatus: STATUSES[status],
    }));
    return { EmailIdentities, NextToken };
  },
};
