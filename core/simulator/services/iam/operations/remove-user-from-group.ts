import type { Operation } from '../../../engine/contract';
import type { RemoveUserFromGroupRequest } from '../../../shapes/generated/iam.types';
import { arnNamed, entityNamed, GROUPS, keyOf, USERS } from '../entities';
import { noSuchEntity } from '../refusals';
import type { IamState } from '../state';

export const removeUserFromGroup: Operation<IamState, RemoveUserFromGroupRequest, object> = {
  guard: ({ GroupName: name }, { state, account }) => ({ arn: arnNamed(GROUPS, name, state, account) }),
  run({ GroupName, UserName }, { state }) {
    const key = keyOf(entityNamed(GROUPS, GroupName, state).name);
    const user = entityNamed(USERS, UserName, state);
    if (!user.groups.includes(key)) throw noSuchEntity(`User ${UserName} is not in group ${GroupName}.`);
    user.groups = user.groups.filter((group) => group !== key);
    return {};
  },
};
