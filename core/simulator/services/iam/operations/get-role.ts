import type { Operation } from '../../../engine/contract';
import type { GetRoleRequest, GetRoleResponse } from '../../../shapes/generated/iam.types';
import { arnNamed, entityNamed, ROLES } from '../entities';
import type { IamState } from '../state';
import { roleView } from '../views';

export const getRole: Operation<IamState, GetRoleRequest, GetRoleResponse> = {
  guard: ({ RoleName: name }, { state, account }) => ({ arn: arnNamed(ROLES, name, state, account) }),
  run: ({ RoleName: name }, { state, account }) => ({
    Role: roleView(entityNamed(ROLES, name, state), account),
  }),
};
