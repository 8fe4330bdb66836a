import type { ListGrantsRequest, ListGrantsResponse } from '../../../shapes/generated/kms.types';
import { grantView } from '../grants';
import { onKey } from '../on-key';
import { page, SHORT_PAGE_DEFAULT } from '../paging';

export const listGrants = onKey<ListGrantsRequest, ListGrantsResponse>('ListGrants', (key, input) => {
  const grantee = input.GranteePrincipal ?? input.GranteeServicePrincipal;
  const wanted = [...key.grants.values()].filter(
    (grant) =>
      (input.GrantId === undefined || grant.id === input.GrantId) &&
      (grantee === undefined || grant.grantee === grantee),
  );
  const [grants, end] = page(wanted, input, SHORT_PAGE_DEFAULT);
  return { Grants: grants.map((grant) => grantView(key, grant)), ...end };
});
