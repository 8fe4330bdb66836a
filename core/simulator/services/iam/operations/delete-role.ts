import type { Operation } from '../../../engine/contract';
import type { DeleteRoleRequest } from '../../../shapes/generated/iam.types';
import { checkHasNoPolicies } from '../create-entity';
import { arnNamed, entityNamed, keyOf, ROLES } from '../entities';
import type { IamState } from '../state';

export const deleteRole: Operation<IamState, DeleteRoleRequest, object> = {
  guard: ({ RoleName: name }, { state, account }) => ({ arn: arnNamed(ROLES, name, state, account) }),
  run({ RoleName: name }, ctx) {
    checkHasNoPolicies(entityNamed(ROLES, name, ctx.state));
    ctx.state.roles.delete(keyOf(name));
    ctx.emit('RoleDeleted', { roleName: name });
    return {};
  },
};
