import type { Operation } from '../../../engine/contract';
import type { UpdateUserRequest } from '../../../shapes/generated/iam.types';
import { checkNameIsFree } from '../create-entity';
import { arnNamed, entityNamed, keyOf, USERS } from '../entities';
import type { IamState } from '../state';

/** Renames a user or moves it to another path: its ARN changes, its id does not. */
export const updateUser: Operation<IamState, UpdateUserRequest, object> = {
  guard: ({ UserName: name }, { state, account }) => ({ arn: arnNamed(USERS, name, state, account) }),
  run({ UserName: name, NewUserName: newName = name, NewPath: newPath }, { state }) {
    const user = entityNamed(USERS, name, state);
    if (keyOf(newName) !== keyOf(name)) checkNameIsFree(USERS, newName, state);
    user.name = newName;
    user.path = newPath ?? user.path;
    state.users.delete(keyOf(name));
    state.users.set(keyOf(newName), user);
    for (const key of state.accessKeys.values()) if (key.user === keyOf(name)) key.user = keyOf(newName);
    return {};
  },
};
