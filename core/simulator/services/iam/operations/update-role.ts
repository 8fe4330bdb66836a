import type { Operation } from '../../../engine/contract';
import type { UpdateRoleRequest } from '../../../shapes/generated/iam.types';
import { arnNamed, entityNamed, ROLES } from '../entities';
import type { IamState } from '../state';

export const updateRole: Operation<IamState, UpdateRoleRequest, object> = {
  guard: ({ RoleName: name }, { state, account }) => ({ arn: arnNamed(ROLES, name, state, account) }),
  run({ RoleName, Description, MaxSessionDuration }, { state }) {
    const role = entityNamed(ROLES, RoleName, state);
    if (Description !== undefined) role.description = Description;
    if (MaxSessionDuration !== undefined) role.maxSessionSec = MaxSessionDuration;
    return {};
  },
};
