import type { Operation } from '../../../engine/contract';
import type { DeleteUserRequest } from '../../../shapes/generated/iam.types';
import { checkHasNoPolicies } from '../create-entity';
import { arnNamed, entityNamed, keyOf, USERS } from '../entities';
import { deleteConflict } from '../refusals';
import type { IamState, User } from '../state';

export const deleteUser: Operation<IamState, DeleteUserRequest, object> = {
  guard: ({ UserName: name }, { state, account }) => ({ arn: arnNamed(USERS, name, state, account) }),
  run({ UserName: name }, ctx) {
    checkUnused(entityNamed(USERS, name, ctx.state), ctx.state);
    ctx.state.users.delete(keyOf(name));
    ctx.emit('UserDeleted', { userName: name });
    return {};
  },
};

function checkUnused(user: User, { accessKeys }: IamState): void {
  checkHasNoPolicies(user);
  if (user.groups.length > 0)
    throw deleteConflict('Cannot delete entity, must remove users from group first.');
  if ([...accessKeys.values()].some((key) => key.user === keyOf(user.name)))
    throw deleteConflict('Cannot delete entity, must delete access keys first.');
}
