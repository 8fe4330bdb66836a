import type { Operation } from '../../../engine/contract';
import type { IamState } from '../state';

interface JoinOrganization {
  /** `o-…`; without it the account leaves. */
  readonly OrganizationId?: string;
}

/** Internal, for hosts and labs: AWS Organizations is not simulated, only which organization an account is in. */
export const joinOrganization: Operation<IamState, JoinOrganization, object> = {
  internal: true,
  run({ OrganizationId }, { state }) {
    if (OrganizationId === undefined) delete state.organizationId;
    else state.organizationId = OrganizationId;
    return {};
  },
};
