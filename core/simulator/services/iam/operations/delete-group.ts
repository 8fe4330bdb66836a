import type { Operation } from '../../../engine/contract';
import type { DeleteGroupRequest } from '../../../shapes/generated/iam.types';
import { checkHasNoPolicies } from '../create-entity';
import { arnNamed, entityNamed, GROUPS, keyOf } from '../entities';
import { deleteConflict } from '../refusals';
import type { IamState } from '../state';

export const deleteGroup: Operation<IamState, DeleteGroupRequest, object> = {
  guard: ({ GroupName: name }, { state, account }) => ({ arn: arnNamed(GROUPS, name, state, account) }),
  run({ GroupName: name }, ctx) {
    const { groups, users } = ctx.state;
    checkHasNoPolicies(entityNamed(GROUPS, name, ctx.state));
    if ([...users.values()].some((user) => user.groups.includes(keyOf(name))))
      throw deleteConflict('Cannot delete entity, must remove users from group first.');
    groups.delete(keyOf(name));
    ctx.emit('GroupDeleted', { groupName: name });
    return {};
  },
};
