import type { Operation } from '../../../engine/contract';
import type { ListIdentitiesRequest, ListIdentitiesResponse } from '../../../shapes/generated/ses.types';
import { pageOf } from '../paging';
import type { SesState } from '../state';

export const listIdentities: Operation<SesState, ListIdentitiesRequest, ListIdentitiesResponse> = {
  run({ IdentityType, NextToken: token, MaxItems }, { state }) {
    const all = [...state.identities.values()].filter(
      ({ kind }) => IdentityType === undefined || kind === IdentityType,
    );
    const { items, NextToken } = pageOf(all, token, MaxItems);
    return { Identities: items.map(({ name }) => name), NextToken };
  },
};
