import type { Operation } from '../../../engine/contract';
import type { ListGrantsResponse, ListRetirableGrantsRequest } from '../../../shapes/generated/kms.types';
import { grantView } from '../grants';
import { page, SHORT_PAGE_DEFAULT } from '../paging';
import type { KmsState } from '../state';

export const listRetirableGrants: Operation<KmsState, ListRetirableGrantsRequest, ListGrantsResponse> = {
  run(input, { state }) {
    const retiring = input.RetiringPrincipal ?? input.RetiringServicePrincipal;
    const wanted = [...state.keys.values()].flatMap((key) =>
      [...key.grants.values()]
        .filter((grant) => grant.retiring === retiring)
        .map((grant) => grantView(key, grant)),
    );
    const [Grants, end] = page(wanted, input, SHORT_PAGE_DEFAULT);
    return { Grants, ...end };
  },
};
