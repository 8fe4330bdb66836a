import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type { AddUserToGroupRequest } from '../../../shapes/generated/iam.types';
import { arnNamed, entityNamed, GROUPS, keyOf, USERS } from '../entities';
import { quotaExceeded } from '../refusals';
import type { IamState } from '../state';

export const addUserToGroup: Operation<IamState, AddUserToGroupRequest, object> = {
  guard: ({ GroupName: name }, { state, account }) => ({ arn: arnNamed(GROUPS, name, state, account) }),
  run({ GroupName, UserName }, { state, limits }) {
    const key = keyOf(entityNamed(GROUPS, GroupName, state).name);
    const { groups } = entityNamed(USERS, UserName, state);
    if (groups.includes(key)) return {};
    const quota = limit(limits, 'iam.groupsPerUser.max');
    if (groups.length >= quota) throw quotaExceeded('GroupsPerUser', quota);
    groups.push(key);
    return {};
  },
};
